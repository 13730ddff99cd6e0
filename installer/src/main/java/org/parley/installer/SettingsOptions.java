package org.parley.installer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the settings tool is asked for.
///
/// @param at the moment to go back to; only for `rollback`
/// @param dry whether only to tell what would change
record SettingsOptions(
        Command command,
        String server,
        String user,
        Path passwordFile,
        Optional<Path> authority,
        Path folder,
        Instant at,
        boolean dry) {
    static final String USAGE =
            """
            usage: settings COMMAND --server ADDRESS --user NAME --password-file FILE [--ca FILE]
              export   --dir DIR               writes all settings as YAML files
              plan     --dir DIR               tells what applying the files would change
              apply    --dir DIR               makes the settings what the files say, all or nothing
              states                           lists the moments to which one can go back
              rollback --at INSTANT [--dry]    makes the settings what they were then
              drift                            compares what Asterisk runs with what is configured
            INSTANT is such as 2026-11-22T16:30:00Z.\
            """;

    private static final Set<String> VALUES =
            Set.of("--server", "--user", "--password-file", "--ca", "--dir", "--at");

    /// What to do.
    enum Command {
        EXPORT,
        PLAN,
        APPLY,
        STATES,
        ROLLBACK,
        DRIFT
    }

    /// @throws IllegalArgumentException with a sentence for people
    static SettingsOptions parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("A command is missing.");
        }
        Command command = command(arguments.getFirst());
        Map<String, String> values = new HashMap<>();
        boolean dry = false;
        for (Iterator<String> it = arguments.listIterator(1); it.hasNext(); ) {
            String name = it.next();
            if (name.equals("--dry")) {
                dry = true;
            } else if (!VALUES.contains(name)) {
                throw new IllegalArgumentException("There is no option " + name + ".");
            } else if (!it.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value after it.");
            } else {
                values.put(name, it.next());
            }
        }
        boolean files = Set.of(Command.EXPORT, Command.PLAN, Command.APPLY).contains(command);
        return new SettingsOptions(
                command,
                needed(values, "--server"),
                needed(values, "--user"),
                Path.of(needed(values, "--password-file")),
                Optional.ofNullable(values.get("--ca")).map(Path::of),
                files ? Path.of(needed(values, "--dir")) : Path.of("."),
                command == Command.ROLLBACK ? instant(needed(values, "--at")) : Instant.MAX,
                dry);
    }

    private static Command command(String word) {
        try {
            return Command.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("There is no command " + word + ".");
        }
    }

    private static String needed(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    text + " is no moment such as 2026-11-22T16:30:00Z.");
        }
    }
}
