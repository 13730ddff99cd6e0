package org.parley.phonebar.quality;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.desk.i18n.Texts;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall;
import org.parley.phone.media.MediaStatistics;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;

/// How well one hears each other in the shown call, measured every other second over the last ten.
/// Where no sound comes at all, it says so, once in each call. Used on the screen's thread.
public final class QualityViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QualityViewModel.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final LineViewModel line;
    private final Texts texts;
    private final Notices notices;
    private final InstantSource clock;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Grade> grade = new ReadOnlyObjectWrapper<>(Grade.UNKNOWN);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Deque<Measured> measured = new ArrayDeque<>();
    private @Nullable PhoneCall call;
    private Instant asked = Instant.MIN;
    private Instant heardAt = Instant.MIN;
    private boolean told;

    private record Measured(Instant at, MediaStatistics figures) {}

    /// @param screen runs what follows a measurement
    public QualityViewModel(
            LineViewModel line,
            Texts texts,
            Notices notices,
            InstantSource clock,
            Executor screen) {
        this.line = line;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
        this.screen = screen;
    }

    public ReadOnlyObjectProperty<Grade> grade() {
        return grade.getReadOnlyProperty();
    }

    /// The grade in words, with its figures.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Measures when it is time.
    public void tick() {
        PhoneCall shown = line.shown();
        PhoneCall now = shown != null && shown.state() == CallState.TALKING ? shown : null;
        Instant at = clock.instant();
        if (now == null || call == null || !now.id().equals(call.id())) {
            begin(now, at);
        }
        if (now != null && !at.isBefore(asked.plus(PAUSE))) {
            asked = at;
            now.statistics()
                    .whenComplete((figures, failure) ->
                            screen.execute(() -> {
                                if (failure == null) {
                                    take(now, figures);
                                } else {
                                    LOG.debug("no figures: {}", failure.getMessage());
                                }
                            }));
        }
    }

    /// Opens microphone and speaker anew and agrees with the server on the sound again.
    public void repair() {
        line.repair();
        told = false;
        heardAt = clock.instant();
        measured.clear();
        show(Grade.UNKNOWN, Optional.empty());
    }

    private void begin(@Nullable PhoneCall now, Instant at) {
        told = false;
        call = now;
        measured.clear();
        asked = Instant.MIN;
        heardAt = at;
        show(Grade.UNKNOWN, Optional.empty());
    }

    private void take(PhoneCall of, MediaStatistics figures) {
        PhoneCall present = call;
        if (present == null || !present.id().equals(of.id())) {
            return;
        }
        Instant at = clock.instant();
        Measured last = measured.peekLast();
        if (last == null || figures.packetsReceived() > last.figures().packetsReceived()) {
            heardAt = at;
        }
        measured.addLast(new Measured(at, figures));
        while (measured.size() > 2 && measured.getFirst().at().isBefore(at.minus(WINDOW))) {
            measured.removeFirst();
        }
        if (!present.heldByRemote() && !at.isBefore(heardAt.plus(SILENCE))) {
            show(Grade.SILENT, Optional.empty());
            if (!told) {
                told = true;
                notices.tell(texts.get("phonebar.quality.silent"));
            }
        } else if (measured.size() > 1) {
            var quality = Quality.between(measured.getFirst().figures(), figures);
            show(quality.grade(), Optional.of(quality));
        }
    }

    private void show(Grade now, Optional<Quality> quality) {
        String word =
                switch (now) {
                    case UNKNOWN -> texts.get("phonebar.quality");
                    case GOOD -> texts.get("phonebar.quality.good");
                    case FAIR -> texts.get("phonebar.quality.fair");
                    case POOR -> texts.get("phonebar.quality.poor");
                    case SILENT -> texts.get("phonebar.quality.silent");
                };
        text.set(word + quality.map(this::figures).orElse(""));
        grade.set(now);
    }

    private String figures(Quality quality) {
        return "\n"
                + texts.get(
                        "phonebar.quality.figures",
                        quality.lossPercent(),
                        quality.jitter().toMillis(),
                        quality.roundTrip().toMillis());
    }
}
