package org.parley.installer;

import org.parley.contract.keys.KeyText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the tools that sign things are told at the terminal, such as `--key FILE`.
record ToolOptions(Map<String, String> values) {
    /// @throws IllegalArgumentException in words for the person at the terminal
    static ToolOptions of(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 >= arguments.size()) {
                throw new IllegalArgumentException(name + " needs two dashes and a value.");
            }
            values.put(name.substring(2), arguments.get(i + 1));
        }
        return new ToolOptions(values);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// @throws IllegalArgumentException when it is missing
    String wanted(String name) {
        String value = get(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }

    /// The text of the file that `--key` names.
    String key() throws IOException {
        return Files.readString(Path.of(wanted("key")));
    }

    /// Makes a pair of keys, of which the private one is for its owner only.
    ///
    /// @param name of the files, which end in `.key` and `.pub`
    /// @param harm what would come of replacing keys that are there
    /// @return the public one as text
    static String makeKeys(Path folder, String name, String harm) throws IOException {
        Path secret = folder.resolve(name + ".key");
        if (Files.exists(secret)) {
            throw new IllegalArgumentException(
                    secret + " is there already. " + harm + "; take another folder.");
        }
        Files.createDirectories(folder);
        KeyPair pair = KeyText.generate();
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, KeyText.write(pair.getPrivate()) + "\n");
        String shown = KeyText.write(pair.getPublic());
        Files.writeString(folder.resolve(name + ".pub"), shown + "\n");
        return shown;
    }
}
