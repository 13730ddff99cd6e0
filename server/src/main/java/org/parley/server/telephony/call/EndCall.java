package org.parley.server.telephony.call;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;

/// Ends a call at somebody's word, and writes down whose.
public final class EndCall {
    private final CallService calls;
    private final Database database;
    private final Audit audit;

    @Inject
    public EndCall(CallService calls, Database database, Audit audit) {
        this.calls = calls;
        this.database = database;
        this.audit = audit;
    }

    /// A call as the audit keeps it.
    private record Ended(String state, @Nullable String queue, @Nullable String agent) {}

    /// Returns when Asterisk has been told.
    ///
    /// @throws Refusal `CALL_NOT_LIVE` when it has ended, `UNAVAILABLE` when Asterisk does not
    ///   answer; then nothing is written
    public void end(LiveCall call, Me by) {
        calls.hangUp(call.id());
        var was = new Ended(call.state().name(), call.queue(), call.agentName());
        database.run(tx ->
                audit.record(
                        tx,
                        Actor.of(by),
                        "call.hang-up",
                        new Subject("call", call.id(), call.callerNumber()),
                        was,
                        null));
    }
}
