package org.parley.admin.realtime;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The board in a few figures.
///
/// @param waiting callers in all queues
/// @param oldestSince since when the longest waiting caller waits
/// @param talking calls that are answered, held ones too
/// @param offered calls that came to the queues today, those that go on too
/// @param answered of them, so far
/// @param ended of the answered, those that are over; by them the service level is reckoned
/// @param abandoned of them, by the caller
/// @param inTime answered within their queue's service level
/// @param countedFrom since when counters that were begun anew count; absent where none was
/// @param countedPartly whether others count the whole day beside them
/// @param lostNodes Asterisk nodes to which the server has no link, by name
public record BoardSummary(
        int waiting,
        @Nullable Instant oldestSince,
        int ready,
        int paused,
        int signedOn,
        int talking,
        int offered,
        int answered,
        int ended,
        int abandoned,
        int inTime,
        @Nullable Instant countedFrom,
        boolean countedPartly,
        List<String> lostNodes) {
    public BoardSummary {
        lostNodes = List.copyOf(lostNodes);
    }

    static final BoardSummary NOTHING = of(List.of(), List.of(), List.of(), List.of());

    static BoardSummary of(
            Collection<QueueRow> queues,
            Collection<AgentRow> agents,
            Collection<CallRow> calls,
            Collection<NodeRow> nodes) {
        Instant oldest =
                queues.stream()
                        .map(QueueRow::oldestSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        int talking = (int) calls.stream().filter(row -> talks(row.call())).count();
        int answered = queues.stream().mapToInt(QueueRow::answered).sum();
        int live = (int) calls.stream().filter(row -> isInQueue(row.call())).count();
        List<Instant> begun =
                queues.stream().map(QueueRow::countedFrom).filter(Objects::nonNull).toList();
        return new BoardSummary(
                queues.stream().mapToInt(QueueRow::waiting).sum(),
                oldest,
                count(agents, Presence.READY),
                count(agents, Presence.PAUSED),
                agents.size() - count(agents, Presence.OFFLINE),
                talking,
                queues.stream().mapToInt(QueueRow::offered).sum() + live,
                answered + queues.stream().mapToInt(QueueRow::talking).sum(),
                answered,
                queues.stream().mapToInt(QueueRow::abandoned).sum(),
                queues.stream().mapToInt(QueueRow::inTime).sum(),
                begun.stream().min(Comparator.naturalOrder()).orElse(null),
                begun.size() < queues.size(),
                nodes.stream()
                        .filter(node -> !node.connected())
                        .map(NodeRow::name)
                        .sorted()
                        .toList());
    }

    /// Answered in time of all that were answered or abandoned, 0 to 1; empty while there were
    /// none.
    Optional<Double> serviceLevel() {
        int over = ended + abandoned;
        return over == 0 ? Optional.empty() : Optional.of((double) inTime / over);
    }

    /// Whether a call is answered and not over.
    static boolean talks(LiveCall call) {
        CallState state = call.state();
        return state == CallState.TALKING || state == CallState.HELD;
    }

    /// Who is to be called back was offered when he called.
    private static boolean isInQueue(LiveCall call) {
        return call.queue() != null && call.state() != CallState.CALL_BACK;
    }

    private static int count(Collection<AgentRow> agents, Presence presence) {
        return (int) agents.stream().filter(a -> a.state().presence() == presence).count();
    }
}
