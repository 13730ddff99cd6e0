package org.parley.server.auth;

import org.jooq.DSLContext;

import java.time.Instant;
import java.util.UUID;

/// Counts who is signed in. A person counts once, on however many desks.
public interface SignedInPeople {
    /// The agents with a session.
    int countAgents(DSLContext sql, Instant now);

    /// The agents with a session, but for one.
    int countAgentsBut(DSLContext sql, UUID person, Instant now);
}
