package org.parley.server.platform.db;

import org.jooq.DSLContext;

/// One open transaction; passed on explicitly to whoever writes in it.
public interface Transaction {
    /// Statements that run in this transaction.
    DSLContext sql();

    /// Runs the action after the commit, on the same thread, in the order of registering; never
    /// when the transaction is rolled back. An exception it throws is logged: what is stored stays
    /// stored.
    void afterCommit(Runnable action);
}
