package org.parley.admin.recordings;

import jakarta.inject.Inject;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.parley.admin.reports.Period;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.recordings.Rating;
import org.parley.contract.recordings.Recording;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.recordings.RecordingChoice;
import org.parley.contract.recordings.RecordingSettings;
import org.parley.contract.telephony.Direction;
import org.parley.desk.player.Wave;
import org.parley.desk.problem.ProblemText;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The state of the page of recordings. Used on the screen's thread.
public final class RecordingsViewModel {
    static final int PAGE_SIZE = 50;

    /// How far the last question got.
    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final RecordingsDesk desk;
    private final RecordingApi api;
    private final ObservableList<Recording> rows = FXCollections.observableArrayList();
    private final Filters filters = new Filters();
    private final StringProperty sort = new SimpleStringProperty("-startedAt");
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private long total;
    private int asked;

    /// What the person filters by; holds null where that does not matter.
    record Filters(
            ObjectProperty<Period> period,
            ObjectProperty<UUID> agent,
            ObjectProperty<String> queue,
            ObjectProperty<Direction> direction,
            ObjectProperty<Integer> rating,
            StringProperty text) {
        Filters() {
            this(
                    new SimpleObjectProperty<>(Period.LAST_30_DAYS),
                    new SimpleObjectProperty<>(),
                    new SimpleObjectProperty<>(),
                    new SimpleObjectProperty<>(),
                    new SimpleObjectProperty<>(),
                    new SimpleStringProperty(""));
        }

        void clear() {
            period.set(Period.LAST_30_DAYS);
            agent.set(null);
            queue.set(null);
            direction.set(null);
            rating.set(null);
            text.set("");
        }
    }

    @Inject
    RecordingsViewModel(RecordingsDesk desk) {
        this.desk = desk;
        this.api = desk.session().api(RecordingApi.class);
    }

    ObservableList<Recording> rows() {
        return rows;
    }

    Filters filters() {
        return filters;
    }

    /// As [RecordingApi#list] takes it.
    StringProperty sort() {
        return sort;
    }

    /// The page shown, from 0.
    IntegerProperty page() {
        return page;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    Optional<ProblemText> problem() {
        return problem.get();
    }

    long total() {
        return total;
    }

    /// How many pages the filters fill, at least one.
    int pages() {
        return Math.max(1, Math.ceilDiv(Math.toIntExact(total), PAGE_SIZE));
    }

    boolean may(Permission permission) {
        return desk.session().may(permission);
    }

    /// Asks from the first page on, because the filters changed.
    void search() {
        page.set(0);
        load();
    }

    /// Asks for the present page. An answer to an earlier question that comes late is dropped.
    void load() {
        int question = ++asked;
        state.set(State.LOADING);
        ZoneId zone = ZoneId.systemDefault();
        RecordingQuery query = query(zone);
        int offset = page.get() * PAGE_SIZE;
        desk.background()
                .run("Loading recordings", () -> query.ask(api, zone, PAGE_SIZE, offset))
                .onSuccess(answer -> {
                    if (question == asked) {
                        loaded(answer);
                    }
                })
                .onFailure(failure -> {
                    if (question == asked) {
                        rows.clear();
                        total = 0;
                        problem.set(Optional.of(desk.problems().of(failure)));
                        state.set(State.FAILED);
                    }
                });
    }

    private void loaded(Page<Recording> answer) {
        rows.setAll(answer.rows());
        total = answer.total();
        problem.set(Optional.empty());
        state.set(State.READY);
    }

    private RecordingQuery query(ZoneId zone) {
        Period.Days all = new Period.Days(Optional.empty(), Optional.empty());
        return new RecordingQuery(
                filters.period()
                        .get()
                        .days(ZonedDateTime.ofInstant(desk.session().clock().instant(), zone))
                        .orElse(all),
                filters.agent().get(),
                filters.queue().get(),
                filters.direction().get(),
                filters.rating().get(),
                filters.text().get(),
                sort.get());
    }

    /// Fetches the sound.
    void hear(Recording recording, Consumer<Wave> then) {
        desk.background()
                .run(
                        "Loading a recording",
                        () -> {
                            try (InputStream in = api.sound(recording.id())) {
                                return Wave.read(in);
                            }
                        })
                .onSuccess(then)
                .onFailure(desk.toasts()::failed);
    }

    /// Gives stars and a note.
    ///
    /// @param then takes the recording as it is after
    void rate(Recording recording, @Nullable Integer stars, String note, Consumer<Recording> then) {
        desk.background()
                .run("Rating a recording", () -> api.rate(recording.id(), new Rating(stars, note)))
                .onSuccess(then)
                .onFailure(failure -> {
                    desk.toasts().failed(failure);
                    load();
                });
    }

    /// Writes one as WAV, several as zip.
    void download(List<Recording> chosen, Path file) {
        desk.background()
                .run("Downloading recordings", () -> copy(chosen, file))
                .onSuccess(_ ->
                        desk.toasts()
                                .tell(
                                        desk.texts()
                                                .get(
                                                        "recordings.downloaded",
                                                        chosen.size(),
                                                        file.getFileName())))
                .onFailure(desk.toasts()::failed);
    }

    private boolean copy(List<Recording> chosen, Path file) throws Exception {
        List<UUID> ids = chosen.stream().map(Recording::id).toList();
        try (InputStream in =
                ids.size() == 1 ? api.file(ids.getFirst()) : api.zip(new RecordingChoice(ids))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return true;
    }

    void delete(List<Recording> chosen) {
        desk.background()
                .run(
                        "Deleting recordings",
                        () -> chosen.forEach(recording -> api.delete(recording.id())))
                .onSuccess(_ -> load())
                .onFailure(failure -> {
                    desk.toasts().failed(failure);
                    load();
                });
    }

    void settings(Consumer<RecordingSettings> then) {
        desk.background()
                .run("Loading settings", api::settings)
                .onSuccess(then)
                .onFailure(desk.toasts()::failed);
    }

    void change(RecordingSettings settings) {
        desk.background()
                .run("Storing settings", () -> api.changeSettings(settings))
                .onSuccess(_ -> desk.toasts().tell(desk.texts().get("recordings.keep.stored")))
                .onFailure(desk.toasts()::failed);
    }
}
