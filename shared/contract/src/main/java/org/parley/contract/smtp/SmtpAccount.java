package org.parley.contract.smtp;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// An account over which the server sends mail.
///
/// @param name unique in any case
/// @param accountKey short name, unique
/// @param service fills host, port and security on the desk
/// @param address the sender's
/// @param senderName as people see the sender; may be empty
/// @param login the user's name at the mail server; empty where none is asked for
/// @param password always empty when read, and empty to leave it as it is
/// @param passwordSet whether a password is stored
/// @param active whether it may be used
/// @param standard whether password resets and reports are sent over it; exactly one account is
public record SmtpAccount(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @NotBlank @Size(max = 5) @Pattern(regexp = "[A-Za-z0-9]*") String accountKey,
        @NotNull SmtpService service,
        @NotBlank @Email @Size(max = 320) String address,
        @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}]*") String senderName,
        @NotBlank @Size(max = 253) @Pattern(regexp = "[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?")
                String host,
        @Min(1) @Max(65_535) int port,
        @NotNull SmtpSecurity security,
        @Size(max = 320) @Pattern(regexp = "[^\\p{Cntrl}]*") String login,
        @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String password,
        boolean passwordSet,
        @Size(max = 500) String description,
        boolean active,
        boolean standard,
        long version)
        implements Identified, Versioned {
    /// What an account is called in history, usage and events.
    public static final String KIND = "smtp-account";

    public SmtpAccount {
        password = password == null ? "" : password;
    }

    public SmtpAccount withPassword(String text) {
        return new SmtpAccount(
                id,
                name,
                accountKey,
                service,
                address,
                senderName,
                host,
                port,
                security,
                login,
                text,
                passwordSet,
                description,
                active,
                standard,
                version);
    }

    public SmtpAccount asStandard() {
        return new SmtpAccount(
                id,
                name,
                accountKey,
                service,
                address,
                senderName,
                host,
                port,
                security,
                login,
                password,
                passwordSet,
                description,
                active,
                true,
                version);
    }

    @Override
    public String toString() {
        return "SmtpAccount[" + name + ", " + login + "@" + host + ":" + port + "]";
    }
}
