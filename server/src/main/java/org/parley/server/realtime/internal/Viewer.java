package org.parley.server.realtime.internal;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.server.realtime.LiveBoard;

import java.util.List;

/// What a person may see of the board: a supervisor everything, an agent his or her own row, own
/// calls and own queues.
sealed interface Viewer {
    static Viewer of(Me me) {
        return me.permissions().contains(Permission.REALTIME_READ)
                ? new Supervisor()
                : new Agent(me);
    }

    record Supervisor() implements Viewer {}

    record Agent(Me me) implements Viewer {
        String key() {
            return "agent:" + me.id();
        }

        /// Names of the queues in which the agent serves, as the agent's own row tells.
        List<String> queues(LiveBoard board) {
            return board.find(key())
                    .filter(AgentRow.class::isInstance)
                    .map(row -> ((AgentRow) row).state().queues())
                    .orElse(List.of());
        }

        boolean sees(LiveRow row, List<String> queues) {
            return switch (row) {
                case AgentRow agent -> agent.id().equals(me.id());
                case CallRow call -> me.id().equals(call.call().agentId());
                case QueueRow queue -> queues.contains(queue.name());
                case NodeRow _ -> false;
            };
        }
    }
}
