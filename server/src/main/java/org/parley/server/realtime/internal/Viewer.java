package org.parley.server.realtime.internal;

import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.masking.Mask;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.EntityRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.PopRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.server.permissions.Sight;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.realtime.LiveBoard;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a person may see of the board: a supervisor what the profile grants, an agent his or her
/// own row, own calls and own queues.
sealed interface Viewer {
    static Viewer of(Me me, Visibility visibility, Discretion discretion) {
        if (!me.permissions().contains(Permission.REALTIME_READ)) {
            return new Agent(me, discretion);
        }
        boolean whole = visibility.of(me).everything() && me.role() == Role.ADMIN;
        return whole ? new Everything() : new Granted(me, visibility, discretion);
    }

    /// Sees everything.
    record Everything() implements Viewer {}

    /// Sees a part, which may become another one while it looks.
    sealed interface Part extends Viewer {
        /// What is seen at this moment.
        Sees present(LiveBoard board);
    }

    /// Says of each row whether it is seen. Two that are equal see the same.
    sealed interface Sees {
        boolean sees(LiveRow row);

        /// How the numbers of customers are seen.
        Mask mask();
    }

    record Granted(Me me, Visibility visibility, Discretion discretion) implements Part {
        @Override
        public Sees present(LiveBoard board) {
            return new Named(me.permissions(), visibility.of(me), discretion.of(me));
        }
    }

    record Named(Set<Permission> permissions, Sight sight, Mask mask) implements Sees {
        @Override
        public boolean sees(LiveRow row) {
            return switch (row) {
                case AgentRow agent -> sight.seesAgent(agent.id());
                case CallRow(var call, _) -> sight.seesCall(call.queue(), call.agentId());
                case QueueRow queue -> sight.seesQueue(queue.id());
                case NodeRow _, TelephoneRow _ -> true;
                case TrunkRow _ -> permissions.contains(Permission.TRUNKS_READ);
                case EntityRow entity -> permissions.contains(entity.needs());
                case PopRow _ -> false;
            };
        }
    }

    record Agent(Me me, Discretion discretion) implements Part {
        /// The queues in which the agent serves, as the agent's own row tells.
        @Override
        public Sees present(LiveBoard board) {
            List<String> queues =
                    board.find("agent:" + me.id())
                            .filter(AgentRow.class::isInstance)
                            .map(row -> ((AgentRow) row).state().queues())
                            .orElse(List.of());
            return new Own(me.id(), queues, me.permissions(), discretion.of(me));
        }
    }

    record Own(UUID agent, List<String> queues, Set<Permission> permissions, Mask mask)
            implements Sees {
        @Override
        public boolean sees(LiveRow row) {
            return switch (row) {
                case AgentRow other -> other.id().equals(agent);
                case CallRow(var call, _) -> agent.equals(call.agentId());
                case QueueRow queue -> queues.contains(queue.name());
                case NodeRow _, TelephoneRow _, TrunkRow _ -> false;
                case EntityRow entity -> permissions.contains(entity.needs());
                case PopRow pop -> pop.agentId().equals(agent);
            };
        }
    }
}
