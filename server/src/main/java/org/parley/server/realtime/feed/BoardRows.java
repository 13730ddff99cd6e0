package org.parley.server.realtime.feed;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.reports.Outcome;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.Agent;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.Queue;
import org.parley.server.routing.desk.AgentDesk;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.model.QueueMember;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Works out the rows of agents and queues.
final class BoardRows {
    private final StaffService staff;
    private final QueueService queues;
    private final AgentDesk desk;

    @Inject
    BoardRows(StaffService staff, QueueService queues, AgentDesk desk) {
        this.staff = staff;
        this.queues = queues;
        this.desk = desk;
    }

    /// @param which null for all
    List<AgentRow> agents(
            @Nullable Set<UUID> which,
            Collection<LiveCall> calls,
            Set<UUID> registered,
            TodayFigures today) {
        return staff.listAgents().stream()
                .filter(agent -> which == null || which.contains(agent.id()))
                .map(agent -> row(agent, calls, registered.contains(agent.id()), today))
                .toList();
    }

    private AgentRow row(
            Agent agent, Collection<LiveCall> calls, boolean registered, TodayFigures today) {
        return new AgentRow(
                agent.id(),
                agent.name(),
                agent.fullName(),
                agent.extension(),
                desk.state(agent.id()),
                registered,
                calls.stream()
                        .filter(call -> agent.id().equals(call.agentId()))
                        .map(LiveCall::id)
                        .findFirst()
                        .orElse(null),
                today.answeredBy(agent.id()),
                today.missedBy(agent.id()));
    }

    List<QueueRow> queues(Collection<LiveCall> calls, TodayFigures today) {
        List<QueueMember> members = queues.listMembers();
        return queues.listQueues().stream()
                .map(queue -> row(queue, members, calls, today))
                .toList();
    }

    private QueueRow row(
            Queue queue,
            List<QueueMember> members,
            Collection<LiveCall> calls,
            TodayFigures today) {
        List<LiveCall> here =
                calls.stream().filter(call -> queue.name().equals(call.queue())).toList();
        List<LiveCall> waiting =
                here.stream()
                        .filter(call ->
                                call.state() == CallState.WAITING
                                        || call.state() == CallState.RINGING)
                        .toList();
        Instant oldest =
                waiting.stream()
                        .map(LiveCall::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        List<AgentState> states =
                members.stream()
                        .filter(member -> member.queueId().equals(queue.id()))
                        .map(member -> desk.state(member.agentId()))
                        .toList();
        return new QueueRow(
                queue.id(),
                queue.name(),
                waiting.size(),
                (int) here.stream().filter(BoardRows::isTalk).count(),
                oldest,
                (int) states.stream().filter(s -> s.presence() == Presence.READY).count(),
                (int) states.stream().filter(s -> s.presence() != Presence.OFFLINE).count(),
                (int) states.stream().filter(s -> s.presence() == Presence.PAUSED).count(),
                today.offered(queue.name()),
                today.ended(queue.name(), Outcome.ANSWERED),
                today.abandonedAfter(queue.name(), queue.options().entry().shortAbandonSeconds()),
                today.ended(queue.name(), Outcome.TIMED_OUT),
                today.inTime(queue.name(), queue.serviceLevelSeconds()),
                today.offOf(queue.name()),
                today.averageWait(queue.name()),
                today.averageTalk(queue.name()),
                (int) here.stream().filter(call -> call.state() == CallState.CALL_BACK).count(),
                today.countedFrom(queue.name()));
    }

    private static boolean isTalk(LiveCall call) {
        return call.state() == CallState.TALKING || call.state() == CallState.HELD;
    }
}
