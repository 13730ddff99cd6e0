package org.parley.server.platform.db;

import org.jooq.SQLDialect;

/// The two databases that Parley runs on.
public enum Engine {
    /// In a file of the data folder; nothing to install. Survives kill -9, not power loss.
    H2(SQLDialect.H2, "db/h2"),
    /// For everything beyond a small single server.
    POSTGRESQL(SQLDialect.POSTGRES, "db/postgresql");

    private final SQLDialect dialect;
    private final String migrations;

    Engine(SQLDialect dialect, String migrations) {
        this.dialect = dialect;
        this.migrations = migrations;
    }

    /// How jOOQ renders for it.
    public SQLDialect dialect() {
        return dialect;
    }

    /// The resource folder of the migrations that only this engine has.
    String migrations() {
        return migrations;
    }

    /// @throws IllegalArgumentException for an address of neither
    public static Engine of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("begins with neither jdbc:h2: nor jdbc:postgresql:");
    }
}
