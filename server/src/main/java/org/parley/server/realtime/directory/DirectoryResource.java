package org.parley.server.realtime.directory;

import jakarta.inject.Inject;

import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.telephony.Directory;
import org.parley.contract.telephony.DirectoryApi;
import org.parley.contract.telephony.Queue;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.telephony.queue.QueueService;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The directory, read off the board.
public final class DirectoryResource implements DirectoryApi, RestResource {
    private final LiveBoard board;
    private final QueueService queues;
    private final CurrentRequest request;

    @Inject
    DirectoryResource(LiveBoard board, QueueService queues, CurrentRequest request) {
        this.board = board;
        this.queues = queues;
        this.request = request;
    }

    @Override
    public Directory directory() {
        UUID me = request.me().id();
        List<LiveRow> rows = board.snapshot().rows();
        Map<UUID, Queue> known =
                queues.listQueues().stream()
                        .collect(Collectors.toMap(Queue::id, Function.identity()));
        Set<UUID> mine =
                queues.listMembers().stream()
                        .filter(member -> member.agentId().equals(me))
                        .map(member -> member.queueId())
                        .collect(Collectors.toSet());
        return new Directory(
                of(rows, AgentRow.class)
                        .filter(row -> !row.id().equals(me))
                        .map(DirectoryResource::person)
                        .sorted(Comparator.comparing(Directory.Person::name))
                        .toList(),
                of(rows, TelephoneRow.class)
                        .map(row ->
                                new Directory.Phone(
                                        row.id(), row.name(), row.extension(), row.registered()))
                        .sorted(Comparator.comparing(Directory.Phone::name))
                        .toList(),
                of(rows, QueueRow.class)
                        .flatMap(row ->
                                Optional.ofNullable(known.get(row.id()))
                                        .map(queue -> line(row, queue, mine))
                                        .stream())
                        .sorted(Comparator.comparing(Directory.Line::name))
                        .toList());
    }

    private static <T extends LiveRow> Stream<T> of(List<LiveRow> rows, Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Directory.Person person(AgentRow row) {
        return new Directory.Person(
                row.id(),
                row.fullName(),
                row.extension(),
                row.state().presence(),
                row.state().pauseReason(),
                row.state().since(),
                row.phoneRegistered());
    }

    private static Directory.Line line(QueueRow row, Queue queue, Set<UUID> mine) {
        return new Directory.Line(
                row.id(),
                row.name(),
                queue.number(),
                row.waiting(),
                row.agentsReady(),
                mine.contains(row.id()));
    }
}
