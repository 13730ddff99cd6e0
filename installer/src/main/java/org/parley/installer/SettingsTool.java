package org.parley.installer;

import org.parley.client.ConnectFailure;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.SettingsFolder;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.configuration.ApplyRequest;
import org.parley.contract.configuration.ConfigurationApi;
import org.parley.contract.configuration.ConfigurationFiles;
import org.parley.contract.configuration.ConfigurationPlan;
import org.parley.contract.configuration.ConfigurationState;
import org.parley.contract.configuration.Drift;
import org.parley.contract.configuration.DriftApi;
import org.parley.contract.configuration.PlannedChange;
import org.parley.contract.configuration.RollbackRequest;
import org.parley.contract.platform.Permitted;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.HistoryEntry.Change;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The settings from the command line: `export`, `plan`, `apply`, `states`, `rollback`, `drift`.
///
/// Exit codes fit for scripts: 0 when all is well, 1 when the server or the files refuse, 2 for
/// wrong usage, 3 when `plan` or `drift` found differences.
public final class SettingsTool {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int DIFFERENT = 3;
    private static final int STATES = 50;

    private final SettingsOptions options;
    private final PrintStream out;

    SettingsTool(SettingsOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Permitted("speaks to the person at the terminal")
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /// Does what the arguments say and tells the exit code.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        SettingsOptions options;
        try {
            options = SettingsOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(SettingsOptions.USAGE);
            return USAGE;
        }
        try {
            return new SettingsTool(options, out).run();
        } catch (Refusal | ConnectFailure | UncheckedIOException e) {
            err.println(e.getMessage());
            return REFUSED;
        }
    }

    private int run() {
        TrustedAuthorities trust = TrustedAuthorities.ofSystem();
        if (options.authority().isPresent()) {
            trust = trust.withGiven(options.authority().get());
        }
        var address = ServerAddress.parse(options.server());
        try (var connection = new ServerConnection(address, trust, Clock.systemUTC());
                Session session =
                        connection.signIn(options.user(), password(), "settings-tool", "1")) {
            try {
                return carryOut(session);
            } finally {
                session.signOut();
            }
        }
    }

    private int carryOut(Session session) {
        var api = session.api(ConfigurationApi.class);
        return switch (options.command()) {
            case EXPORT -> export(api);
            case PLAN -> different(api.plan(files()), "would be");
            case APPLY -> applied(api.apply(new ApplyRequest(files(), null)));
            case STATES -> states(api);
            case ROLLBACK -> rollback(api);
            case DRIFT -> drift(session.api(DriftApi.class).check());
        };
    }

    private ConfigurationFiles files() {
        return new SettingsFolder(options.folder()).read();
    }

    private int export(ConfigurationApi api) {
        ConfigurationFiles files = api.export();
        new SettingsFolder(options.folder()).write(files);
        out.println(files.files().size() + " files written to " + options.folder());
        return 0;
    }

    private int rollback(ConfigurationApi api) {
        Instant at = options.at();
        if (options.dry()) {
            return different(api.planRollback(new RollbackRequest(at, null)), "would be");
        }
        return applied(api.rollback(new RollbackRequest(at, null)));
    }

    private int different(ConfigurationPlan plan, String verb) {
        tell(plan, verb);
        return plan.changes().isEmpty() ? 0 : DIFFERENT;
    }

    private int applied(ConfigurationPlan plan) {
        tell(plan, "were");
        return 0;
    }

    private void tell(ConfigurationPlan plan, String verb) {
        for (PlannedChange change : plan.changes()) {
            String sign =
                    switch (change.action()) {
                        case ADD -> "+";
                        case CHANGE -> "~";
                        case DELETE -> "-";
                    };
            out.println(sign + " " + change.kind() + " " + change.name());
            for (Change field : change.fields()) {
                String before = field.before() == null ? "" : field.before() + " -> ";
                String after = field.after() == null ? "(nothing)" : field.after();
                out.println("    " + field.field() + ": " + before + after);
            }
            change.missing()
                    .forEach(
                            secret -> out.println("    " + secret + ": is missing, give it again"));
            change.kept().forEach(secret -> out.println("    " + secret + ": stays as it is"));
        }
        out.println(plan.changes().size() + " things " + verb + " changed");
    }

    private int states(ConfigurationApi api) {
        for (ConfigurationState state : api.states(STATES, 0).rows()) {
            out.println(state.at() + "  " + state.by() + "  " + String.join(", ", state.changes()));
        }
        return 0;
    }

    private int drift(Drift drift) {
        if (!drift.reachable()) {
            out.println("Asterisk " + drift.node() + " does not answer; its files were compared");
        }
        for (Drift.Difference each : drift.differences()) {
            out.println(each.where());
            each.missing().forEach(line -> out.println("  missing: " + line));
            each.unexpected().forEach(line -> out.println("  not configured: " + line));
        }
        out.println(drift.differences().size() + " differences");
        return drift.reachable() && drift.differences().isEmpty() ? 0 : DIFFERENT;
    }

    private String password() {
        try {
            return Files.readAllLines(options.passwordFile()).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The password file "
                            + options.passwordFile()
                            + " cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }
}
