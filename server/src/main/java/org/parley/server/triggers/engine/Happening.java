package org.parley.server.triggers.engine;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.Direction;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.telephony.call.model.AgentRef;

import java.util.UUID;

/// Something that became of a call.
///
/// @param call the linked id
/// @param queue through which it went
/// @param route the outbound route that was dialled
/// @param agent whose part it is; absent when nobody took it
/// @param labels what was said of the call so far
public record Happening(
        String call,
        TriggerStatus status,
        Direction direction,
        @Nullable QueueRef queue,
        @Nullable UUID route,
        @Nullable AgentRef agent,
        String callerNumber,
        String callerName,
        String dialled,
        Labels labels) {
    /// What was said of a call, asked for when it is needed; empty while nobody has said anything.
    public interface Labels {
        /// Of a call that is only thought of.
        Labels NONE =
                new Labels() {
                    @Override
                    public String tags() {
                        return "";
                    }

                    @Override
                    public String disposition() {
                        return "";
                    }
                };

        /// Names, by commas.
        String tags();

        /// The words of all levels, by slashes.
        String disposition();
    }

    /// A queue, by id and by name.
    public record QueueRef(@Nullable UUID id, String name) {}

    /// What a condition compares; empty when the call has no such thing.
    public String value(ConditionField field) {
        return switch (field) {
            case QUEUE -> queue == null || queue.id() == null ? "" : queue.id().toString();
            case STATUS -> status.name();
            case DIRECTION -> direction.name();
            case ROUTE -> route == null ? "" : route.toString();
            case AGENT -> agent == null ? "" : agent.id().toString();
        };
    }

    /// The number of the customer: who calls, or who is called.
    public String customer() {
        return direction == Direction.OUTBOUND ? dialled : callerNumber;
    }
}
