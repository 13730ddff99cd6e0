package org.parley.server.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.server.platform.db.Database;

import java.util.function.Supplier;

/// Gives each test a migrated, empty database of its own.
public final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<Database> opener;
    private Database current;

    FreshDatabase(Supplier<Database> opener) {
        this.opener = opener;
    }

    public Database get() {
        return current;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        current = opener.get();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        current.close();
    }
}
