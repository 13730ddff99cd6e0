package org.parley.admin.realtime;

import javafx.scene.control.TableColumn;

import org.parley.admin.table.Columns;
import org.parley.admin.table.Columns.Ticking;
import org.parley.admin.table.TwoLines;
import org.parley.contract.realtime.QueueRow;
import org.parley.desk.i18n.Texts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The columns of the queues' table.
final class QueueColumns {
    private static final String ID = "admin.realtime.queues.";

    /// By who waits, then by who is to be called back.
    static final Comparator<QueueRow> MOST_WAITING =
            Comparator.comparingInt(QueueRow::waiting).thenComparingInt(QueueRow::callbacks);

    private final Texts texts;
    private final Ticking ticking;

    QueueColumns(Texts texts, Ticking ticking) {
        this.texts = texts;
        this.ticking = ticking;
    }

    List<TableColumn<QueueRow, ?>> make() {
        return List.of(
                Columns.pair(ID + "name", texts.get("realtime.queue"), 112, q -> named(q, texts)),
                Columns.figures(
                        ID + "waiting",
                        texts.get("realtime.waiting"),
                        64,
                        q -> waiting(q, texts),
                        MOST_WAITING),
                Columns.timer(
                        ID + "oldest",
                        texts.get("realtime.longest"),
                        68,
                        QueueRow::oldestSince,
                        ticking),
                number("talking", 60, q -> (long) q.talking()),
                Columns.figure(
                        ID + "ready",
                        texts.get("realtime.ready-of"),
                        58,
                        QueueColumns::staffed,
                        this::written),
                Columns.figures(
                        ID + "answered",
                        texts.get("realtime.answered"),
                        76,
                        this::answered,
                        Comparator.comparingInt(q -> q.answered() + q.talking())),
                Columns.figure(
                        ID + "level",
                        texts.get("realtime.level"),
                        76,
                        q -> q.answered() + q.abandoned() == 0 ? null : q.serviceLevel(),
                        ticking.formats()::percent));
    }

    private TableColumn<QueueRow, Long> number(
            String name, double width, java.util.function.Function<QueueRow, Long> value) {
        return Columns.number(
                ID + name, texts.get("realtime." + name), width, value, ticking.formats());
    }

    /// The name, and since when its counters count where that is not the whole day.
    static TwoLines.Words named(QueueRow queue, Texts texts) {
        Instant from = queue.countedFrom();
        return new TwoLines.Words(
                queue.name(),
                from == null ? "" : texts.get("realtime.queues.since", texts.formats().time(from)));
    }

    /// How many wait, and below it who is to be called back.
    static TwoLines.Words waiting(QueueRow queue, Texts texts) {
        return new TwoLines.Words(
                texts.formats().number(queue.waiting()),
                queue.callbacks() == 0
                        ? ""
                        : texts.get("realtime.queues.callbacks", queue.callbacks()));
    }

    private TwoLines.Words answered(QueueRow queue) {
        return new TwoLines.Words(
                ticking.formats().number(queue.answered() + queue.talking()),
                queue.abandoned() == 0 ? "" : texts.get("realtime.queues.lost", queue.abandoned()));
    }

    private record Staffed(int ready, int signedOn) implements Comparable<Staffed> {
        @Override
        public int compareTo(Staffed other) {
            return Integer.compare(ready, other.ready);
        }
    }

    private static Staffed staffed(QueueRow queue) {
        return new Staffed(queue.agentsReady(), queue.agentsSignedOn());
    }

    private String written(Staffed staffed) {
        return ticking.formats().number(staffed.ready())
                + " / "
                + ticking.formats().number(staffed.signedOn());
    }
}
