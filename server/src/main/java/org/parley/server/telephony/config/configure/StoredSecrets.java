package org.parley.server.telephony.config.configure;

import org.parley.server.platform.life.StartFailure;
import org.parley.server.telephony.config.model.NodeSecrets;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The secrets of the manager accounts: made once, kept in a file of the node that only the
/// server's user may read.
final class StoredSecrets {
    private static final int BYTES = 24;

    private StoredSecrets() {}

    static NodeSecrets of(Path folder) {
        Path file = folder.resolve("manager-secrets");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var random = new SecureRandom();
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file, "events=" + secret(random) + "\ncommands=" + secret(random) + "\n");
            }
            var properties = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            }
            return new NodeSecrets(
                    properties.getProperty("events", ""), properties.getProperty("commands", ""));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The secrets of Asterisk's manager interface in "
                            + file
                            + " cannot be read or made: "
                            + e,
                    "Make the folder writable for the server's user, or delete the file: new secrets are made then.",
                    e);
        }
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
