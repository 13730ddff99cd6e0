package org.parley.server.staff;

import org.jooq.DSLContext;
import org.parley.contract.staff.AgentQueue;
import org.parley.contract.staff.TeamMemberships;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who serves in which queue, asked and changed from the agents' side. The queues implement it.
public interface Memberships {
    /// The queues of each of these agents.
    Map<UUID, List<AgentQueue>> listOf(DSLContext sql, Collection<UUID> agents);

    /// Makes these the agent's direct memberships; those by teams stay.
    void setDirect(Transaction tx, UUID agent, List<AgentQueue> queues, Actor actor);

    /// Works out the memberships that these teams bring, after somebody joined or left one.
    void teamsChanged(Transaction tx, Set<UUID> teams);

    /// The memberships that go when all of these teams go.
    TeamMemberships countByOnly(DSLContext sql, Collection<UUID> teams);

    /// Detaches a team from everything before it is deleted.
    void teamLeaves(Transaction tx, UUID team);
}
