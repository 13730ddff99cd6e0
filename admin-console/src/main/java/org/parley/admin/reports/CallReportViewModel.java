package org.parley.admin.reports;

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

import org.parley.client.Session;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.recordings.RecordingApi;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.desk.control.Sound;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.shell.Toasts;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/// The call report's state. Used on the screen's thread.
public final class CallReportViewModel {
    static final int PAGE_SIZE = 50;

    /// How far the last question got.
    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Session session;
    private final CallReportApi api;
    private final BackgroundWork background;
    private final Desk desk;
    private final ObservableList<CallRecord> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.TODAY);
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty sort = new SimpleStringProperty("-startedAt");
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Long> total = new ReadOnlyObjectWrapper<>(0L);
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UUID>> playing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked;

    /// What the report uses of the desk.
    record Desk(Toasts toasts, ProblemTexts problems, Texts texts, Sound sound, FxThread screen) {
        @Inject
        Desk {}
    }

    @Inject
    public CallReportViewModel(Session session, BackgroundWork background, Desk desk) {
        this.session = session;
        this.api = session.api(CallReportApi.class);
        this.background = background;
        this.desk = desk;
    }

    public ObservableList<CallRecord> rows() {
        return rows;
    }

    public ObjectProperty<Period> period() {
        return period;
    }

    /// The first day, for a chosen period; holds null while none is chosen.
    public ObjectProperty<LocalDate> from() {
        return from;
    }

    /// The last day, for a chosen period; holds null while none is chosen.
    public ObjectProperty<LocalDate> to() {
        return to;
    }

    public StringProperty text() {
        return text;
    }

    /// As [CallReportApi#list] takes it.
    public StringProperty sort() {
        return sort;
    }

    /// The page shown, from 0.
    public IntegerProperty page() {
        return page;
    }

    public ReadOnlyObjectProperty<Long> total() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The recording that is heard.
    public ReadOnlyObjectProperty<Optional<UUID>> playing() {
        return playing.getReadOnlyProperty();
    }

    /// How many pages the filters fill, at least one.
    public int pages() {
        return Math.max(1, Math.ceilDiv(Math.toIntExact(total.get()), PAGE_SIZE));
    }

    /// Asks from the first page on, because the filters changed.
    public void search() {
        page.set(0);
        load();
    }

    /// Asks for the present page. An answer to an earlier question that comes late is dropped.
    public void load() {
        int question = ++asked;
        state.set(State.LOADING);
        CallQuery query = query();
        int offset = page.get() * PAGE_SIZE;
        background
                .run("Loading calls", () -> query.ask(api, PAGE_SIZE, offset))
                .onSuccess(answer -> loaded(question, answer))
                .onFailure(failure -> failed(question, failure));
    }

    private void loaded(int question, Page<CallRecord> answer) {
        if (question == asked) {
            rows.setAll(answer.rows());
            total.set(answer.total());
            problem.set(Optional.empty());
            state.set(State.READY);
        }
    }

    private void failed(int question, Throwable failure) {
        if (question == asked) {
            rows.clear();
            total.set(0L);
            problem.set(Optional.of(desk.problems().of(failure)));
            state.set(State.FAILED);
        }
    }

    CallQuery query() {
        ZoneId zone = ZoneId.systemDefault();
        Period.Days days =
                period.get()
                        .days(ZonedDateTime.ofInstant(session.clock().instant(), zone))
                        .orElseGet(() ->
                                new Period.Days(
                                        Optional.ofNullable(from.get()),
                                        Optional.ofNullable(to.get())));
        return CallQuery.of(days, zone, text.get(), sort.get());
    }

    public boolean mayPlay() {
        return session.may(Permission.RECORDINGS_PLAY);
    }

    public boolean mayAskWhy() {
        return session.may(Permission.ROUTING_READ);
    }

    /// Plays a recording, or stops it when it plays.
    public void playOrStop(UUID recording) {
        boolean stop = playing.get().equals(Optional.of(recording));
        desk.sound().stop();
        if (stop) {
            playing.set(Optional.empty());
            return;
        }
        playing.set(Optional.of(recording));
        background
                .run("Playing a recording", () -> play(recording))
                .onFailure(failure -> {
                    ended(recording);
                    tell(failure);
                });
    }

    private void play(UUID recording) throws Exception {
        try (InputStream in = session.api(RecordingApi.class).sound(recording)) {
            desk.sound().play(in, () -> desk.screen().execute(() -> ended(recording)));
        }
    }

    private void ended(UUID recording) {
        if (playing.get().equals(Optional.of(recording))) {
            playing.set(Optional.empty());
        }
    }

    /// Stops what is heard; the report is left.
    public void silence() {
        desk.sound().stop();
        playing.set(Optional.empty());
    }

    private void tell(Throwable failure) {
        desk.toasts()
                .failed(
                        failure instanceof Sound.NoSound
                                ? new IllegalArgumentException(
                                        desk.texts().get("reports.no-sound"), failure)
                                : failure);
    }

    /// Writes all that the filters find to a file.
    public void export(Path file) {
        CallQuery query = query();
        background
                .run("Exporting calls", () -> CallCsv.write(api, query, file))
                .onSuccess(count ->
                        desk.toasts()
                                .tell(
                                        desk.texts()
                                                .get(
                                                        "reports.exported",
                                                        count,
                                                        file.getFileName())))
                .onFailure(desk.toasts()::failed);
    }

    /// A name for the file of [#export].
    public String fileName() {
        return "calls-" + session.clock().instant().toString().substring(0, 10) + ".csv";
    }
}
