package org.parley.installer;

import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Permitted;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.licensing.model.UnacceptableLicence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
    private static final String NAME = "vendor";
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
                case "sign" -> sign(ToolOptions.of(arguments.subList(1, arguments.size())));
                case "show" ->
                        show(
                                ToolOptions.of(arguments.subList(1, arguments.size() - 1)),
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
        String shown =
                ToolOptions.makeKeys(
                        folder, NAME, "Licences signed with it would be believed no more");
        out.println(
                "Keep "
                        + folder.resolve(NAME + ".key")
                        + " to yourself. Servers get this line in server.properties:");
        out.println("licence.vendor-key=" + shown);
    }

    private void sign(ToolOptions options) throws IOException {
        String key = options.key();
        String server = options.get("server", "");
        var terms =
                new LicenceTerms(
                        Ids.at(clock.millis()),
                        options.wanted("customer"),
                        options.wanted("plan"),
                        modules(options.get("modules", "")),
                        Integer.parseInt(options.wanted("agents")),
                        clock.instant(),
                        endOf(options.wanted("until")),
                        Integer.parseInt(options.get("grace-days", USUAL_GRACE)),
                        server.isEmpty() ? null : UUID.fromString(server));
        out.println(LicenceSignature.sign(terms, KeyText.readPrivate(key)));
    }

    private void show(ToolOptions options, Path licence) throws IOException {
        String key = options.key();
        LicenceTerms terms =
                LicenceSignature.verify(Files.readString(licence), KeyText.readPublic(key));
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
}
