package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.AgentView.Stage;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.Verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An agent: what he does and what he could take besides.
final class AgentState {
    /// An item at this agent.
    record Task(Item item, Stage stage, Instant since, @Nullable Instant until) {}

    /// A leg that the router didn't make.
    record Leg(Channel channel, Instant since) {}

    private static final Channel[] CHANNELS = Channel.values();

    final UUID id;
    final List<Member> memberships = new ArrayList<>();
    final Map<Channel, AgentView.Pause> pauses = new EnumMap<>(Channel.class);
    final Set<Channel> unreachable = EnumSet.noneOf(Channel.class);
    final Map<String, Leg> legs = new LinkedHashMap<>();
    final Map<String, Task> tasks = new LinkedHashMap<>();
    Capacity capacity = new Capacity(Map.of(), 0, false, false);
    @Nullable Instant signedOnAt;
    Instant backOffUntil = Instant.MIN;
    int missesInRow;
    Instant lastEnded = Instant.MIN;
    @Nullable AgentView lastView;
    private final Map<Channel, Verdict> verdicts = new EnumMap<>(Channel.class);

    AgentState(UUID id) {
        this.id = id;
    }

    boolean isSignedOn() {
        return signedOnAt != null;
    }

    /// As of the last [#refresh].
    Verdict verdictOn(Channel channel) {
        return verdicts.getOrDefault(channel, Verdict.SIGNED_OFF);
    }

    boolean worksOn(Item item) {
        return !tasks.isEmpty() && tasks.containsKey(item.id);
    }

    void refresh(Instant now) {
        Map<Channel, Integer> load = new EnumMap<>(Channel.class);
        tasks.values().forEach(task -> load.merge(task.item().queue.channel(), 1, Integer::sum));
        legs.values().forEach(leg -> load.merge(leg.channel(), 1, Integer::sum));
        int calls = load.getOrDefault(Channel.VOICE, 0);
        int digital = load.values().stream().mapToInt(Integer::intValue).sum() - calls;
        for (Channel channel : CHANNELS) {
            int own = load.getOrDefault(channel, 0);
            verdicts.put(channel, verdict(channel, own, calls, digital, now));
        }
        for (Member member : memberships) {
            member.agentVerdict = verdictOn(member.queue.channel());
        }
    }

    private Verdict verdict(Channel channel, int load, int calls, int digital, Instant now) {
        if (!isSignedOn()) {
            return Verdict.SIGNED_OFF;
        }
        int room = capacity.of(channel);
        if (room == 0) {
            return Verdict.NO_CAPACITY;
        }
        if (pauses.containsKey(channel)) {
            return Verdict.PAUSED;
        }
        if (unreachable.contains(channel)) {
            return Verdict.UNREACHABLE;
        }
        if (backOffUntil.isAfter(now)) {
            return Verdict.BACKING_OFF;
        }
        if (load >= room) {
            return reasonForFull(channel);
        }
        if (channel == Channel.VOICE) {
            return capacity.digitalBlocksCall() && digital > 0
                    ? Verdict.OTHER_CHANNEL
                    : Verdict.ELIGIBLE;
        }
        boolean full = capacity.digitalTotal() > 0 && digital >= capacity.digitalTotal();
        return full || (capacity.callBlocksDigital() && calls > 0)
                ? Verdict.OTHER_CHANNEL
                : Verdict.ELIGIBLE;
    }

    private Verdict reasonForFull(Channel channel) {
        Verdict reason = Verdict.BUSY;
        for (Task task : tasks.values()) {
            if (task.item().queue.channel() == channel) {
                if (task.stage() == Stage.RINGING) {
                    return Verdict.RINGING;
                }
                reason = task.stage() == Stage.WRAP_UP ? Verdict.WRAP_UP : reason;
            }
        }
        return reason;
    }
}
