package org.parley.server.triggers.engine;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.realtime.PopRow;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.telephony.call.model.AgentRef;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The cards on the live board: of each agent the last few, each for some time.
final class PopBoard {
    /// As many as a desk can show.
    private static final int MOST = 5;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final LiveBoard board;
    private final InstantSource clock;
    private final Map<UUID, Deque<PopRow>> shown = new HashMap<>();

    @Inject
    PopBoard(LiveBoard board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    /// Puts a card before the agent of the call.
    ///
    /// @throws ActionFailure when the call is at no agent
    synchronized void show(Happening to, String title, String text, String url, boolean opens)
            throws ActionFailure {
        AgentRef agent = to.agent();
        if (agent == null) {
            throw new ActionFailure("No agent has the call, so that nobody can be shown anything.");
        }
        Instant now = clock.instant();
        sweep(now);
        Deque<PopRow> own = shown.computeIfAbsent(agent.id(), _ -> new ArrayDeque<>());
        if (own.size() == MOST) {
            board.remove(own.removeFirst().key());
        }
        var row =
                new PopRow(
                        Ids.at(now.toEpochMilli()),
                        agent.id(),
                        to.call(),
                        title,
                        text,
                        url,
                        opens,
                        now);
        own.addLast(row);
        board.put(row);
    }

    private void sweep(Instant now) {
        shown.values()
                .forEach(own -> {
                    while (!own.isEmpty() && own.getFirst().at().plus(KEPT).isBefore(now)) {
                        board.remove(own.removeFirst().key());
                    }
                });
        shown.values().removeIf(Deque::isEmpty);
    }
}
