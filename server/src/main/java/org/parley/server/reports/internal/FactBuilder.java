package org.parley.server.reports.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.CelRow;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.ChannelName;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the fact of one call out of all its rows. Pure: the same rows give the same fact.
///
/// A call counts as answered when a leg other than the caller's was answered and came together with
/// somebody in a bridge. Waiting begins with the dialplan's `ParleyJoin`, or with Asterisk's own
/// queue.
final class FactBuilder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Function<String, Optional<AgentRef>> agents;

    /// @param agents whose telephone an endpoint is
    FactBuilder(Function<String, Optional<AgentRef>> agents) {
        this.agents = agents;
    }

    /// The fact; empty when no telephone took part, when it is but the way to an agent's mobile
    /// telephone, or when the other node has taken the call and tells of it.
    ///
    /// @param rows in the order of the log
    Optional<CallFact> build(String call, List<CelRow> rows) {
        Map<String, FactLeg> legs = new LinkedHashMap<>();
        for (CelRow row : rows) {
            if (new ChannelName(row.channel()).isTelephone()) {
                legs.computeIfAbsent(row.leg(), _ -> new FactLeg(row)).add(row);
            }
        }
        if (legs.isEmpty()
                || rows.stream().anyMatch(FactBuilder::leadsToMobile)
                || goesOnElsewhere(rows)) {
            return Optional.empty();
        }
        FactLeg first = legs.values().iterator().next();
        FactLeg caller = legs.getOrDefault(call, first);
        return Optional.of(fact(call, rows, legs.values(), caller));
    }

    private static boolean leadsToMobile(CelRow row) {
        return new ChannelName(row.channel()).leadsToMobile();
    }

    private static boolean goesOnElsewhere(List<CelRow> rows) {
        return rows.stream()
                .map(CelRow::kind)
                .filter(kind -> kind.equals("ParleyHandedOver") || kind.equals("ParleyKept"))
                .reduce((_, last) -> last)
                .filter("ParleyHandedOver"::equals)
                .isPresent();
    }

    private CallFact fact(
            String call, List<CelRow> rows, Collection<FactLeg> legs, FactLeg caller) {
        Instant last = rows.getLast().at();
        Instant ended = caller.ended() == null ? last : caller.ended();
        Optional<FactLeg> talker =
                legs.stream()
                        .filter(leg -> leg != caller && leg.talkedFrom() != null)
                        .min(Comparator.comparing(leg -> leg.talkedFrom()));
        Instant answered = talker.map(FactLeg::talkedFrom).orElse(null);
        QueueStay stay = QueueStay.of(rows, answered);
        Direction direction = direction(legs, caller);
        AgentRef agent = agent(direction, talker, caller, stay).orElse(null);
        Instant end = answered != null && answered.isAfter(ended) ? last : ended;
        return new CallFact(
                call,
                direction,
                caller.began(),
                answered,
                end,
                stay.calledBack().map(QueueStay.Back::number).orElse(caller.number()),
                stay.calledBack().isPresent() ? "" : caller.name(),
                caller.dialled(),
                mark(rows, "ParleyRoute").orElse(null),
                mark(rows, "ParleyPrefix").orElse(null),
                stay.queue(),
                agent == null ? null : agent.id(),
                agent == null ? null : agent.name(),
                stay.joinedAt() == null
                        ? 0
                        : millis(stay.joinedAt(), answered == null ? end : answered),
                stay.toldMillis(),
                talker.map(leg -> millis(leg.began(), leg.talkedFrom())).orElse(0L),
                answered == null ? 0 : millis(answered, end),
                outcome(answered, stay),
                endedBy(legs, caller, direction),
                stay.calledBack().map(QueueStay.Back::call).orElse(null),
                legs.stream().map(leg -> leg(leg, last)).toList(),
                marks(rows, "ParleyTag").collect(Collectors.toSet()));
    }

    private CallFact.Leg leg(FactLeg leg, Instant last) {
        Instant ended = leg.ended();
        return new CallFact.Leg(
                leg.id(),
                leg.channel().endpoint(),
                owner(leg).map(AgentRef::id).orElse(null),
                leg.began(),
                leg.answered(),
                ended == null ? last : ended,
                leg.cause(),
                leg.handover());
    }

    private Direction direction(Collection<FactLeg> legs, FactLeg caller) {
        if (owner(caller).isEmpty()) {
            return Direction.INBOUND;
        }
        List<FactLeg> others = new ArrayList<>(legs);
        others.remove(caller);
        boolean outside =
                caller.isToCustomer() || others.stream().anyMatch(leg -> owner(leg).isEmpty());
        boolean inside = others.stream().anyMatch(leg -> owner(leg).isPresent());
        return outside && !inside ? Direction.OUTBOUND : Direction.INTERNAL;
    }

    private Optional<AgentRef> agent(
            Direction direction, Optional<FactLeg> talker, FactLeg caller, QueueStay stay) {
        return direction == Direction.INBOUND || stay.queue() != null
                ? talker.flatMap(this::owner)
                : owner(caller);
    }

    /// The first that the call took: whoever hands it over may send it through others.
    private static Optional<UUID> mark(List<CelRow> rows, String kind) {
        return marks(rows, kind).findFirst();
    }

    private static Stream<UUID> marks(List<CelRow> rows, String kind) {
        return rows.stream()
                .filter(row -> row.event().equals("USER_DEFINED"))
                .filter(row -> row.kind().equals(kind))
                .map(QueueStay::text)
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString);
    }

    private static Outcome outcome(@Nullable Instant answered, QueueStay stay) {
        if (answered != null) {
            return Outcome.ANSWERED;
        }
        return stay.queue() == null ? Outcome.FAILED : stay.outcome();
    }

    /// Who hung up first: the channel that Asterisk names as the source of the hang-up.
    private String endedBy(Collection<FactLeg> legs, FactLeg caller, Direction direction) {
        String source = caller.hangupSource();
        if (source.isEmpty()) {
            source =
                    legs.stream()
                            .map(FactLeg::hangupSource)
                            .filter(s -> !s.isEmpty())
                            .findFirst()
                            .orElse("");
        }
        String name = source;
        Optional<FactLeg> who =
                legs.stream().filter(leg -> leg.channel().text().equals(name)).findFirst();
        if (who.isEmpty()) {
            return "system";
        }
        boolean byCaller = who.get() == caller;
        return byCaller == (direction != Direction.OUTBOUND) ? "caller" : "agent";
    }

    private Optional<AgentRef> owner(FactLeg leg) {
        return agents.apply(leg.channel().endpoint());
    }

    private static long millis(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Math.max(0, Duration.between(from, to).toMillis());
    }
}
