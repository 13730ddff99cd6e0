package org.parley.server.platform.db;

import org.parley.server.platform.config.Section;
import org.parley.server.platform.config.Setting;
import org.parley.server.platform.config.SettingChecks;

import java.time.Duration;
import java.util.Locale;

/// How the database is reached.
@Section(value = "database", about = "The database")
public record DatabaseConfig(
        @Setting(
                        value =
                                "jdbc:h2:file:${data.folder}/parley;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                        about =
                                "The JDBC address: H2 in a file of the data folder, or"
                                        + " jdbc:postgresql://host:5432/name. H2 keeps what it has"
                                        + " acknowledged when the process is killed; only PostgreSQL"
                                        + " keeps it when the power fails.")
                String url,
        @Setting(value = "parley", about = "The database user.") String user,
        @Setting(value = "", about = "The database user's password.") String password,
        @Setting(value = "10", about = "How many connections are kept at most, 2 to 200.")
                int connections,
        @Setting(
                        value = "3 s",
                        about =
                                "How long a request waits for a connection before it is told that"
                                        + " the database does not answer.")
                Duration waitForConnection) {
    public DatabaseConfig {
        String known = url.toUpperCase(Locale.ROOT);
        boolean h2 = url.startsWith("jdbc:h2:");
        SettingChecks.begin()
                .that(
                        h2 || url.startsWith("jdbc:postgresql:"),
                        "url",
                        "begins with neither jdbc:h2: nor jdbc:postgresql:",
                        "Give the address of one of the two.")
                .that(
                        !h2
                                || (known.contains(";MODE=POSTGRESQL")
                                        && known.contains(";DATABASE_TO_LOWER=TRUE")
                                        && known.contains(";DEFAULT_NULL_ORDERING=HIGH")),
                        "url",
                        "lacks an option that Parley needs of H2",
                        "Add ;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                                + " to it.")
                .that(
                        !url.startsWith("jdbc:h2:file:") || known.contains(";WRITE_DELAY=0"),
                        "url",
                        "lets H2 forget what it has acknowledged",
                        "Add ;WRITE_DELAY=0 to it.")
                .range("connections", connections, 2, 200)
                .range("waitForConnection", waitForConnection.toMillis(), 250, 60_000)
                .end();
    }

    public Engine engine() {
        return Engine.of(url);
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + engine() + ", " + user + "]";
    }
}
