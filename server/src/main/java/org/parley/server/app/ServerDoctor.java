package org.parley.server.app;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.config.Configuration;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Engine;
import org.parley.server.platform.doctor.Finding;
import org.parley.server.platform.doctor.Machine;
import org.parley.server.platform.doctor.Machine.Port;
import org.parley.server.platform.doctor.ServerNeeds;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.telephony.config.configure.AsteriskConfig;
import org.parley.server.telephony.config.configure.StandbyConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks whether this machine has what the configured server needs. Ports and database are looked
/// at only while no server works here: that one has them.
final class ServerDoctor {
    private static final Pattern PROGRAM = Pattern.compile("AST_BIN='([^']*)'");
    private static final List<Path> USUAL =
            List.of(Path.of("/usr/sbin/asterisk"), Path.of("/usr/bin/asterisk"));

    private final Machine machine;
    private final ServerNeeds needs;

    ServerDoctor(Machine machine, int calls) {
        this.machine = machine;
        this.needs = new ServerNeeds(machine, calls);
    }

    List<Finding> examine(Configuration configuration) {
        Path data = configuration.get(DataConfig.class).folder();
        List<Finding> found = new ArrayList<>(needs.size(data));
        found.addAll(needs.time());
        found.add(needs.address());
        AsteriskConfig asterisk = configuration.get(AsteriskConfig.class);
        found.add(needs.asterisk(program(asterisk)));
        if (!machine.mayWrite(data)) {
            return found;
        }
        try (@Nullable DataFolder folder = DataFolder.find(data)) {
            if (folder == null) {
                found.add(Finding.met("A server works here."));
            } else {
                List<Port> ports = ports(configuration.get(HttpConfig.class), asterisk);
                ports.addAll(ports(configuration.get(StandbyConfig.class)));
                found.addAll(needs.ports(ports));
                found.add(database(configuration.get(DatabaseConfig.class)));
            }
        }
        return found;
    }

    private static List<Port> ports(HttpConfig http, AsteriskConfig asterisk) {
        String loopback = "127.0.0.1";
        List<Port> ports = new ArrayList<>();
        if (http.securePort() > 0) {
            ports.add(new Port(http.secureHost(), http.securePort(), false, "desks"));
        }
        if (http.port() > 0) {
            ports.add(new Port(http.host(), http.port(), false, "programs of this machine"));
        }
        ports.add(new Port(loopback, asterisk.scriptPort(), false, "Asterisk's scripts"));
        if (!Files.exists(asterisk.folder().resolve("run").resolve("node.pid"))) {
            ports.add(new Port(asterisk.sipHost(), asterisk.sipPort(), true, "trunks, telephones"));
            if (asterisk.securePort() > 0) {
                ports.add(new Port(asterisk.webHost(), asterisk.securePort(), false, "softphones"));
            }
            ports.add(new Port(loopback, asterisk.managerPort(), false, "Asterisk's manager"));
            ports.add(new Port(asterisk.webHost(), asterisk.mediaFirst(), true, "sound"));
        }
        return ports;
    }

    /// Those of the second Asterisk, where there is one and it does not run.
    private static List<Port> ports(StandbyConfig standby) {
        if (!standby.given() || Files.exists(standby.folder().resolve("run").resolve("node.pid"))) {
            return List.of();
        }
        return List.of(
                new Port(standby.sipHost(), standby.sipPort(), true, "trunks, second Asterisk"),
                new Port(standby.webHost(), standby.securePort(), false, "softphones, second"),
                new Port("127.0.0.1", standby.managerPort(), false, "second Asterisk's manager"),
                new Port(standby.webHost(), standby.mediaFirst(), true, "sound, second Asterisk"));
    }

    private static Finding database(DatabaseConfig config) {
        if (config.engine() == Engine.H2) {
            return Finding.met("The database is embedded.");
        }
        try (Database database = Database.open(config)) {
            Optional<String> fault = database.fault();
            return fault.map(what ->
                            Finding.unmet(
                                    what,
                                    "Check database.url, database.user and database.password, and"
                                            + " that the database runs."))
                    .orElseGet(() -> Finding.met("The database answers."));
        }
    }

    private static String program(AsteriskConfig config) {
        if (config.program().isPresent()) {
            Path env = config.program().get();
            try {
                Matcher matcher = PROGRAM.matcher(Files.readString(env));
                return matcher.find() ? matcher.group(1) : env.toString();
            } catch (IOException _) {
                return env.toString();
            }
        }
        return USUAL.stream().filter(Files::exists).findFirst().orElse(USUAL.getFirst()).toString();
    }
}
