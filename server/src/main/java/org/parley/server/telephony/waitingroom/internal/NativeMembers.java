package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.contract.routing.Channel;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.SkillRule;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.config.SkillPenalty;
import org.parley.server.telephony.waitingroom.QueueNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps the members of Asterisk's own queues as the router has them, for the minutes in which no
/// router lives: who is signed on, with which penalty, and whether paused.
public final class NativeMembers implements RoutingListener, CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(NativeMembers.class);

    /// A place in a queue, as Asterisk names it.
    private record Place(String queue, String endpoint) {}

    private record Member(int penalty, boolean paused, String reason) {}

    private record Membership(UUID queue, UUID agent) {}

    private final AmiLink link;
    private final Telephones telephones;
    private final QueueNames queues;
    private final Map<Membership, RoutingEvent.MemberSet> members = new LinkedHashMap<>();
    private final Map<UUID, SkillRule> asked = new HashMap<>();
    private final Map<UUID, String> signedOn = new HashMap<>();
    private final Map<Place, Member> told = new HashMap<>();
    private boolean known;

    @Inject
    NativeMembers(AmiLink link, Telephones telephones, QueueNames queues) {
        this.link = link;
        this.telephones = telephones;
        this.queues = queues;
    }

    @Override
    public synchronized void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        boolean changed = learn(event);
        for (Decision decision : decisions) {
            if (decision instanceof Decision.AgentAutoPaused paused && paused.queue() == null) {
                changed |= signedOn.computeIfPresent(paused.agent(), (_, _) -> "missed") != null;
            }
        }
        if (changed && known) {
            mirror();
        }
    }

    @Override
    public void node(NodeState state) {
        if (!state.connected()) {
            synchronized (this) {
                known = false;
            }
            return;
        }
        link.list(AmiAction.of("QueueStatus"))
                .whenComplete((rows, failure) -> {
                    if (failure == null) {
                        compare(rows);
                    } else {
                        LOG.warn(
                                "The members of the queues could not be listed: {}",
                                failure.getMessage());
                    }
                });
    }

    private boolean learn(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.QueueDefined e -> {
                SkillRule skills = e.settings().rules().skills();
                yield !skills.equals(asked.put(e.settings().id(), skills));
            }
            case RoutingEvent.MemberSet e ->
                    !e.equals(members.put(new Membership(e.queue(), e.agent()), e));
            case RoutingEvent.MemberRemoved e ->
                    members.remove(new Membership(e.queue(), e.agent())) != null;
            case RoutingEvent.AgentSignedOn e -> signedOn.putIfAbsent(e.agent(), "") == null;
            case RoutingEvent.AgentSignedOff e -> signedOn.remove(e.agent()) != null;
            case RoutingEvent.AgentPaused e ->
                    e.channels().contains(Channel.VOICE)
                            && signedOn.replace(
                                            e.agent(), e.reason().isEmpty() ? "pause" : e.reason())
                                    != null;
            case RoutingEvent.AgentUnpaused e ->
                    e.channels().contains(Channel.VOICE) && signedOn.replace(e.agent(), "") != null;
            default -> false;
        };
    }

    private synchronized void compare(List<AmiEvent> rows) {
        told.clear();
        for (AmiEvent row : rows) {
            String endpoint = row.text("Location");
            if (row.name().equals("QueueMember") && endpoint.startsWith("PJSIP/")) {
                told.put(
                        new Place(row.text("Queue"), endpoint.substring("PJSIP/".length())),
                        new Member(
                                (int) row.number("Penalty", 0),
                                row.text("Paused").equals("1"),
                                row.text("PausedReason")));
            }
        }
        known = true;
        mirror();
    }

    private void mirror() {
        Map<Place, Member> wanted = wanted();
        told.keySet().stream()
                .filter(place -> !wanted.containsKey(place))
                .toList()
                .forEach(this::remove);
        wanted.forEach((place, member) -> {
            Member before = told.put(place, member);
            if (before == null) {
                add(place, member);
            } else if (!before.equals(member)) {
                change(place, before, member);
            }
        });
    }

    private Map<Place, Member> wanted() {
        Map<Place, Member> wanted = new LinkedHashMap<>();
        members.forEach((membership, member) -> {
            String reason = signedOn.get(membership.agent());
            Optional<String> queue = queues.findName(membership.queue());
            Optional<String> endpoint = telephones.findEndpoint(membership.agent());
            if (reason != null && queue.isPresent() && endpoint.isPresent()) {
                wanted.put(
                        new Place(queue.get(), endpoint.get()),
                        new Member(penalty(member), !reason.isEmpty(), reason));
            }
        });
        return wanted;
    }

    /// `app_queue` knows no skills: whoever lacks them is rung later, by a higher penalty.
    private int penalty(RoutingEvent.MemberSet member) {
        SkillRule rule = asked.getOrDefault(member.queue(), SkillRule.NONE);
        return rule.required().isEmpty()
                ? member.penalty()
                : SkillPenalty.of(rule.shortfall(member.skills()), member.penalty());
    }

    private void add(Place place, Member member) {
        AmiAction action =
                AmiAction.of("QueueAdd")
                        .with("Queue", place.queue())
                        .with("Interface", "PJSIP/" + place.endpoint())
                        .with("MemberName", place.endpoint())
                        .with("Penalty", member.penalty())
                        .with("Paused", member.paused() ? "true" : "false");
        send(member.paused() ? action.with("Reason", member.reason()) : action);
    }

    private void change(Place place, Member before, Member member) {
        if (before.penalty() != member.penalty()) {
            send(
                    AmiAction.of("QueuePenalty")
                            .with("Queue", place.queue())
                            .with("Interface", "PJSIP/" + place.endpoint())
                            .with("Penalty", member.penalty()));
        }
        send(
                AmiAction.of("QueuePause")
                        .with("Queue", place.queue())
                        .with("Interface", "PJSIP/" + place.endpoint())
                        .with("Paused", member.paused() ? "true" : "false")
                        .with("Reason", member.reason()));
    }

    private void remove(Place place) {
        told.remove(place);
        send(
                AmiAction.of("QueueRemove")
                        .with("Queue", place.queue())
                        .with("Interface", "PJSIP/" + place.endpoint()));
    }

    private void send(AmiAction action) {
        link.send(action)
                .whenComplete((reply, failure) -> {
                    if (failure != null || !reply.success()) {
                        LOG.warn(
                                "{} {}: {}",
                                action.name(),
                                new TreeMap<>(headers(action)),
                                failure == null ? reply.message() : failure.getMessage());
                    }
                });
    }

    private static Map<String, String> headers(AmiAction action) {
        Map<String, String> headers = new HashMap<>();
        action.headers().forEach(header -> headers.put(header.name(), header.value()));
        return headers;
    }
}
