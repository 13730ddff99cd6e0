package org.parley.server.triggers.engine;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.CallChange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads from the changes of calls what became of each agent's part in them. Not safe for more than
/// one thread; forgets a call when it has ended.
///
/// Bridges come and go while a call is held or handed over, so that an agent's part is over only
/// when the call is, when it waits again, or when somebody else has it.
public final class CallPhases {
    private final Map<String, Part> parts = new HashMap<>();

    /// What became of a call.
    ///
    /// @param call as it is now
    /// @param agent whose part it is; absent when nobody took it
    public record Phase(TriggerStatus status, LiveCall call, @Nullable AgentRef agent) {}

    private static final class Part {
        private @Nullable AgentRef ringing;
        private @Nullable AgentRef talking;
        private boolean answered;
    }

    /// What the change means, in its order; most changes mean nothing.
    public List<Phase> of(CallChange change) {
        List<Phase> phases = new ArrayList<>();
        LiveCall call = change.call();
        switch (change) {
            case CallChange.Updated _ ->
                    updated(parts.computeIfAbsent(call.id(), _ -> new Part()), call, phases);
            case CallChange.Ended _ -> {
                Part part = parts.remove(call.id());
                ended(part == null ? new Part() : part, call, phases);
            }
            case CallChange.Merged merged -> {
                Part part = parts.remove(call.id());
                if (part != null) {
                    parts.putIfAbsent(merged.into(), part);
                }
            }
        }
        return phases;
    }

    private static void updated(Part part, LiveCall call, List<Phase> phases) {
        AgentRef agent = agent(call);
        switch (call.state()) {
            case RINGING -> rings(part, call, agent, phases);
            case TALKING, HELD -> talks(part, call, agent, phases);
            case WAITING -> {
                passed(part, call, phases);
                left(part, call, phases);
            }
            case ARRIVED -> passed(part, call, phases);
            case CALL_BACK, ENDED -> {}
        }
    }

    private static void rings(
            Part part, LiveCall call, @Nullable AgentRef agent, List<Phase> phases) {
        if (agent == null || agent.equals(part.talking) || agent.equals(part.ringing)) {
            return;
        }
        passed(part, call, phases);
        left(part, call, phases);
        part.ringing = agent;
        phases.add(new Phase(TriggerStatus.RING, call, agent));
    }

    private static void talks(
            Part part, LiveCall call, @Nullable AgentRef agent, List<Phase> phases) {
        part.answered = true;
        if (agent == null || agent.equals(part.talking)) {
            return;
        }
        if (agent.equals(part.ringing)) {
            part.ringing = null;
        }
        passed(part, call, phases);
        left(part, call, phases);
        part.talking = agent;
        phases.add(new Phase(TriggerStatus.ANSWER, call, agent));
    }

    private static void ended(Part part, LiveCall call, List<Phase> phases) {
        if (part.talking != null) {
            phases.add(new Phase(TriggerStatus.HANGUP, call, part.talking));
        } else if (!part.answered) {
            phases.add(new Phase(TriggerStatus.UNANSWERED, call, part.ringing));
        }
    }

    /// It no longer rings at the agent, who has not taken it.
    private static void passed(Part part, LiveCall call, List<Phase> phases) {
        if (part.ringing != null) {
            phases.add(new Phase(TriggerStatus.REJECT, call, part.ringing));
            part.ringing = null;
        }
    }

    private static void left(Part part, LiveCall call, List<Phase> phases) {
        if (part.talking != null) {
            phases.add(new Phase(TriggerStatus.HANGUP, call, part.talking));
            part.talking = null;
        }
    }

    private static @Nullable AgentRef agent(LiveCall call) {
        return call.agentId() == null || call.agentName() == null
                ? null
                : new AgentRef(call.agentId(), call.agentName());
    }
}
