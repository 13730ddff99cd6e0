package org.parley.installer;

import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Permitted;
import org.parley.server.licensing.model.LicenceKeys;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.licensing.model.UnacceptableLicence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The vendor's tool: makes the keys, signs licences, shows what one says.
///
/// ```
/// keys FOLDER
/// sign --key FILE --customer NAME --plan NAME --agents N --until DATE
///      [--modules voice,email] [--grace-days 14] [--server ID]
/// show --key FILE LICENCE
/// ```
public final class LicenceTool {
    private static final String PRIVATE = "vendor.key";
    private static final String PUBLIC = "vendor.pub";
    private static final String USUAL_GRACE = "14";

    private final Clock clock;
    private final PrintStream out;

    LicenceTool(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    @Permitted("speaks to the person at the terminal")
    public static void main(String[] arguments) {
        System.exit(new LicenceTool(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    /// Does what the arguments say.
    ///
    /// @return the exit code: 0, or 2 when the arguments or what they name are at fault
    int run(List<String> arguments) {
        try {
            String command = arguments.isEmpty() ? "" : arguments.getFirst();
            switch (command) {
                case "keys" -> keys(Path.of(arguments.getLast()));
                case "sign" -> sign(options(arguments.subList(1, arguments.size())));
                case "show" ->
                        show(
                                options(arguments.subList(1, arguments.size() - 1)),
                                Path.of(arguments.getLast()));
                default ->
                        throw new IllegalArgumentException(
                                "Say keys FOLDER, sign --key FILE --customer NAME --plan NAME"
                                        + " --agents N --until DATE, or show --key FILE LICENCE.");
            }
            return 0;
        } catch (IllegalArgumentException | DateTimeException | UnacceptableLicence e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println("Cannot be read or written: " + e.getMessage());
        }
        return 2;
    }

    private void keys(Path folder) throws IOException {
        Path secret = folder.resolve(PRIVATE);
        if (Files.exists(secret)) {
            throw new IllegalArgumentException(
                    secret
                            + " is there already. Licences signed with it would be believed no more;"
                            + " take another folder.");
        }
        Files.createDirectories(folder);
        KeyPair pair = LicenceKeys.generate();
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, LicenceKeys.write(pair.getPrivate()) + "\n");
        String shown = LicenceKeys.write(pair.getPublic());
        Files.writeString(folder.resolve(PUBLIC), shown + "\n");
        out.println("Keep " + secret + " to yourself. Servers get this line in server.properties:");
        out.println("licence.vendor-key=" + shown);
    }

    private void sign(Map<String, String> options) throws IOException {
        String key = Files.readString(Path.of(wanted(options, "key")));
        String server = options.getOrDefault("server", "");
        var terms =
                new LicenceTerms(
                        Ids.at(clock.millis()),
                        wanted(options, "customer"),
                        wanted(options, "plan"),
                        modules(options.getOrDefault("modules", "")),
                        Integer.parseInt(wanted(options, "agents")),
                        clock.instant(),
                        endOf(wanted(options, "until")),
                        Integer.parseInt(options.getOrDefault("grace-days", USUAL_GRACE)),
                        server.isEmpty() ? null : UUID.fromString(server));
        out.println(LicenceSignature.sign(terms, LicenceKeys.readPrivate(key)));
    }

    private void show(Map<String, String> options, Path licence) throws IOException {
        String key = Files.readString(Path.of(wanted(options, "key")));
        LicenceTerms terms =
                LicenceSignature.verify(Files.readString(licence), LicenceKeys.readPublic(key));
        out.println("customer    " + terms.customer());
        out.println("plan        " + terms.plan());
        out.println("agents      " + terms.agents());
        out.println("modules     " + new TreeSet<>(terms.modules()));
        out.println("until       " + terms.expiresAt() + ", grace until " + terms.graceEndsAt());
        out.println("server      " + (terms.server() == null ? "any" : terms.server()));
        out.println("state now   " + terms.stateAt(clock.instant()));
    }

    /// The whole day belongs to it.
    private static Instant endOf(String date) {
        return LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Set<LicensedModule> modules(String list) {
        Set<LicensedModule> modules = EnumSet.noneOf(LicensedModule.class);
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .map(LicensedModule::valueOf)
                .forEach(modules::add);
        return modules.isEmpty() ? EnumSet.allOf(LicensedModule.class) : modules;
    }

    private static String wanted(Map<String, String> options, String name) {
        String value = options.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 >= arguments.size()) {
                throw new IllegalArgumentException(name + " needs two dashes and a value.");
            }
            options.put(name.substring(2), arguments.get(i + 1));
        }
        return options;
    }
}
