package org.parley.contract.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.time.Instant;
import java.util.UUID;

/// Somebody who works with the console: an administrator or a supervisor.
///
/// @param name the login name
/// @param role `ADMIN` or `USER`
/// @param profileId what a `USER` may; absent for an administrator
/// @param extension the internal number, if any
/// @param password only sent, never answered; absent to leave it
/// @param status only answered: whether he or she can sign in
/// @param createdAt only answered
/// @param changedAt only answered
public record UserAccount(
        UUID id,
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = "[A-Za-z0-9._]*", message = "takes letters, digits, . and _")
                String name,
        @NotBlank @Size(max = 200) String fullName,
        @Size(max = 320) String email,
        Role role,
        @Nullable UUID profileId,
        @Nullable @Pattern(regexp = "[0-9]{2,10}", message = "takes 2 to 10 digits")
                String extension,
        boolean enabled,
        @Nullable @Size(min = 8, max = 200) String password,
        @Nullable AccountStatus status,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        long version)
        implements Identified, Versioned {
    /// What a user is called in history, usage and events.
    public static final String KIND = "user";

    @Override
    public String toString() {
        return "UserAccount[" + name + "]";
    }
}
