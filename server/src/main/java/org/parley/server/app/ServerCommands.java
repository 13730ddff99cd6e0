package org.parley.server.app;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permitted;
import org.parley.server.platform.backup.Backup;
import org.parley.server.platform.backup.BackupCommand;
import org.parley.server.platform.backup.KeptDatabase;
import org.parley.server.platform.backup.KeptFiles;
import org.parley.server.platform.backup.Restore;
import org.parley.server.platform.config.Configuration;
import org.parley.server.platform.config.ConfigurationExample;
import org.parley.server.platform.config.ConfigurationFault;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.control.ControlSocket;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.doctor.Finding;
import org.parley.server.platform.doctor.Machine;
import org.parley.server.platform.doctor.ThisMachine;
import org.parley.server.platform.info.Version;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.platform.tls.TlsConfig;
import org.parley.server.telephony.config.configure.AsteriskConfig;
import org.parley.server.updates.ProgramFolder;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What the program does beside serving: `parley-server doctor`, `backup`, `restore`, `example`.
///
/// ```
/// doctor  [--calls N] [--all]            what this machine lacks, one line each, and what to do
/// backup  [--to FILE] [--without-recordings]
/// restore --from FILE [--replace]        the server must be stopped
/// example                                every key of the configuration
/// keep, bring-back                       the database around an update; for the launcher
/// ```
///
/// Each takes `--data FOLDER` and `--config FILE` as the server does. Exit codes: 0 done, 1
/// something is lacking or failed, 2 the command line or configuration is at fault.
final class ServerCommands {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int USUAL_CALLS = 20;
    private static final Set<String> NAMES =
            Set.of("doctor", "backup", "restore", "example", "keep", "bring-back", "help");
    private static final Set<String> SWITCHES =
            Set.of("--all", "--without-recordings", "--replace");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HELP =
            """
            parley-server doctor  [--calls N] [--all]   what this machine lacks, and what to do
            parley-server backup  [--to FILE] [--without-recordings]
                                                        everything in one file; the server may go on
            parley-server restore --from FILE [--replace]
                                                        back; the server must be stopped
            parley-server example                       every key of the configuration
            Each takes --data FOLDER and --config FILE as the server does.\
            """;

    private final Clock clock;
    private final Machine machine;
    private final PrintStream out;

    ServerCommands(Clock clock, Machine machine, PrintStream out) {
        this.clock = clock;
        this.machine = machine;
        this.out = out;
    }

    @Permitted("speaks to the person at the terminal")
    static ServerCommands atTerminal() {
        return new ServerCommands(Clock.systemUTC(), new ThisMachine(), System.out);
    }

    static boolean isCommand(List<String> arguments) {
        return !arguments.isEmpty() && NAMES.contains(arguments.getFirst());
    }

    /// @return the exit code
    int run(
            List<String> arguments,
            Map<String, String> environment,
            Map<String, String> properties) {
        try {
            var line = Line.of(arguments.subList(1, arguments.size()));
            Sources sources = Sources.of(line.rest(), environment, properties);
            return switch (arguments.getFirst()) {
                case "doctor" -> doctor(line, sources);
                case "backup" -> backup(line, read(sources));
                case "restore" -> restore(line, read(sources));
                case "keep" -> kept(read(sources), KeptDatabase::keep);
                case "bring-back" -> kept(read(sources), KeptDatabase::bringBack);
                case "example" -> say(ConfigurationExample.of(ServerModules.SECTIONS));
                default -> say(HELP);
            };
        } catch (ConfigurationFault e) {
            out.println(e.getMessage());
            return MISUSED;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(HELP);
            return MISUSED;
        } catch (StartFailure e) {
            out.println(e.getMessage());
            out.println(e.cure());
            return FAILED;
        }
    }

    private int doctor(Line line, Sources sources) {
        int calls = Integer.parseInt(line.value("--calls", Integer.toString(USUAL_CALLS)));
        List<Finding> found = new ArrayList<>();
        try {
            found.addAll(new ServerDoctor(machine, calls).examine(read(sources)));
        } catch (ConfigurationFault e) {
            e.entries()
                    .forEach(entry ->
                            found.add(
                                    Finding.unmet(
                                            entry.where()
                                                    + ": "
                                                    + entry.key()
                                                    + " "
                                                    + entry.wrong()
                                                    + ".",
                                            entry.cure())));
        } catch (StartFailure e) {
            found.add(Finding.unmet(String.valueOf(e.getMessage()), e.cure()));
        }
        List<Finding> unmet = found.stream().filter(finding -> !finding.met()).toList();
        (line.has("--all") ? found : unmet).forEach(finding -> out.println(finding.line()));
        if (unmet.isEmpty()) {
            out.println("Nothing is missing for " + calls + " calls at the same time.");
        }
        return unmet.isEmpty() ? 0 : FAILED;
    }

    private int backup(Line line, Configuration configuration) {
        Path data = configuration.get(DataConfig.class).folder();
        String usual = "backups/parley-" + STAMP.format(clock.instant()) + ".zip";
        Path target = Path.of(line.value("--to", data.resolve(usual).toString())).toAbsolutePath();
        boolean recordings = !line.has("--without-recordings");
        try (DataFolder folder = DataFolder.find(data)) {
            if (folder == null) {
                ControlSocket.ask(
                        data,
                        BackupCommand.NAME,
                        BackupCommand.argument(target, recordings),
                        out::println);
                return 0;
            }
            try (Database database = Database.open(configuration.get(DatabaseConfig.class))) {
                var backup = new Backup(database, files(configuration), origin());
                return say(BackupCommand.sentence(backup.write(target, recordings)));
            }
        }
    }

    private int restore(Line line, Configuration configuration) {
        Path archive = Path.of(line.needed("--from")).toAbsolutePath();
        try (DataFolder _ = DataFolder.take(configuration.get(DataConfig.class).folder())) {
            var restore =
                    new Restore(
                            configuration.get(DatabaseConfig.class),
                            files(configuration),
                            origin());
            Restore.Restored done = restore.read(archive, line.has("--replace"));
            out.println(
                    "Restored the centre of "
                            + done.manifest().takenAt()
                            + ": "
                            + done.rows()
                            + " rows, "
                            + done.files()
                            + " files.");
            if (!done.manifest().recordings()) {
                out.println("The archive holds no recordings.");
            }
            if (Files.exists(done.aside())) {
                out.println("What was there before lies in " + done.aside() + ".");
            }
            return 0;
        }
    }

    /// For the launcher: the database before an update, and back when the update did not work.
    private int kept(Configuration configuration, Consumer<KeptDatabase> what) {
        Path data = configuration.get(DataConfig.class).folder();
        try (DataFolder _ = DataFolder.take(data)) {
            what.accept(
                    new KeptDatabase(
                            configuration.get(DatabaseConfig.class),
                            files(configuration),
                            origin(),
                            new ProgramFolder(data).keptData()));
            return 0;
        }
    }

    private static Configuration read(Sources sources) {
        return Configuration.read(sources, ServerModules.SECTIONS);
    }

    static KeptFiles files(Configuration configuration) {
        return new KeptFiles(
                configuration.get(DataConfig.class).folder(),
                configuration.get(AsteriskConfig.class).folder(),
                configuration.get(TlsConfig.class).folder());
    }

    private Backup.Origin origin() {
        return new Backup.Origin(new Version().text(), clock);
    }

    private int say(String text) {
        out.println(text);
        return 0;
    }

    /// The options of a command, and the rest for {@link Sources}.
    private record Line(List<String> rest, Map<String, String> values, Set<String> switches) {
        static Line of(List<String> arguments) {
            List<String> rest = new ArrayList<>();
            Map<String, String> values = new HashMap<>();
            Set<String> switches = new HashSet<>();
            for (int i = 0; i < arguments.size(); i++) {
                String option = arguments.get(i);
                if (SWITCHES.contains(option)) {
                    switches.add(option);
                } else if (!option.startsWith("--") || i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(
                            "The command line cannot be read at " + option + ".");
                } else if (option.equals("--data") || option.equals("--config")) {
                    rest.add(option);
                    rest.add(arguments.get(++i));
                } else {
                    values.put(option, arguments.get(++i));
                }
            }
            return new Line(rest, values, switches);
        }

        boolean has(String name) {
            return switches.contains(name);
        }

        String value(String option, String otherwise) {
            return values.getOrDefault(option, otherwise);
        }

        String needed(String option) {
            @Nullable String value = values.get(option);
            if (value == null) {
                throw new IllegalArgumentException(option + " is missing.");
            }
            return value;
        }
    }
}
