package org.parley.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the console may be started with, so that a script can open it signed in.
///
/// @param server address, as a person would type it
/// @param user login name
/// @param passwordFile a file whose first line is the password; it is never an argument, because
///   arguments are visible to every program of the computer
/// @param authority PEM file of the certificate authority to trust
public record AdminOptions(
        Optional<String> server,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<Path> authority) {
    /// Nothing given: the person types.
    public static final AdminOptions NONE =
            new AdminOptions(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Reads `--server ADDRESS --user NAME --password-file FILE --ca FILE`.
    ///
    /// @throws IllegalArgumentException with a sentence for people
    public static AdminOptions parse(List<String> arguments) {
        AdminOptions options = NONE;
        for (Iterator<String> it = arguments.iterator(); it.hasNext(); ) {
            String name = it.next();
            if (!it.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value after it.");
            }
            options = options.with(name, it.next());
        }
        return options;
    }

    private AdminOptions with(String name, String value) {
        return switch (name) {
            case "--server" -> new AdminOptions(Optional.of(value), user, passwordFile, authority);
            case "--user" -> new AdminOptions(server, Optional.of(value), passwordFile, authority);
            case "--password-file" ->
                    new AdminOptions(server, user, Optional.of(Path.of(value)), authority);
            case "--ca" ->
                    new AdminOptions(server, user, passwordFile, Optional.of(Path.of(value)));
            default ->
                    throw new IllegalArgumentException(
                            "There is no option "
                                    + name
                                    + ". Known are --server, --user, --password-file and --ca.");
        };
    }

    /// The password, when a file was given.
    Optional<String> password() {
        return passwordFile.map(file -> {
            try {
                return Files.readString(file).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException("The password file " + file + " cannot be read.", e);
            }
        });
    }
}
