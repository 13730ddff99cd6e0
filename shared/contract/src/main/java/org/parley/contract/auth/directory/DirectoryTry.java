package org.parley.contract.auth.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Settings of a directory that are to be tried before they are stored.
///
/// @param directory as it would be stored; tried whether it is on or off
/// @param name of somebody to look for; empty to try the connection alone
/// @param password of that person; empty to look for the entry without signing in
public record DirectoryTry(
        @NotNull @Valid DirectorySignIn directory,
        @NotNull @Size(max = 100) String name,
        @NotNull @Size(max = 500) String password) {
    /// Never shows the password.
    @Override
    public String toString() {
        return "DirectoryTry[" + directory + ", " + name + "]";
    }
}
