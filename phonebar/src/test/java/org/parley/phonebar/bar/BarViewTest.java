package org.parley.phonebar.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.client.BoardUpdate;
import org.parley.client.StreamState;
import org.parley.contract.dispositions.ChosenDisposition;
import org.parley.contract.dispositions.DispositionOption;
import org.parley.contract.dispositions.DueDisposition;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.PopRow;
import org.parley.contract.reports.CallReturn;
import org.parley.contract.reports.OwnCall;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.OwnQueue;
import org.parley.contract.routing.OwnQueueApi;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.contract.tags.given.OwnTagApi;
import org.parley.contract.tags.given.TagOption;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.Directory;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.route.OwnPrefix;
import org.parley.contract.telephony.talk.Conference;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.contract.telephony.talk.Parked;
import org.parley.contract.telephony.talk.TakenUp;
import org.parley.contract.telephony.talk.TalkApi;
import org.parley.contract.telephony.talk.TalkRecording;
import org.parley.contract.telephony.talk.TalkRecordingApi;
import org.parley.contract.updates.ClientNotice;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.LiveLight;
import org.parley.desk.shell.PersonalMenu;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;
import org.parley.desk.updates.NewVersion;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phone.media.MediaStatistics;
import org.parley.phonebar.FakeCall;
import org.parley.phonebar.FakeDesk;
import org.parley.phonebar.FakeLoudspeakers;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.FakePreferences;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.DeskPhoneWatch;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.PrefixesViewModel;
import org.parley.phonebar.line.RecordingViewModel;
import org.parley.phonebar.line.Registration;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.line.TalksViewModel;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.HistoryView;
import org.parley.phonebar.people.HistoryViewModel;
import org.parley.phonebar.people.PeopleView;
import org.parley.phonebar.people.PeopleViewModel;
import org.parley.phonebar.pop.PopsViewModel;
import org.parley.phonebar.presence.PresenceViewModel;
import org.parley.phonebar.presence.QueuesViewModel;
import org.parley.phonebar.quality.Grade;
import org.parley.phonebar.quality.QualityViewModel;
import org.parley.phonebar.result.ResultViewModel;
import org.parley.phonebar.result.TagsViewModel;
import org.parley.phonebar.sound.SoundViewModel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class BarViewTest extends DeskTest {
    @TempDir Path folder;

    private final TestClock clock = new TestClock();
    private final FakePhone phone = new FakePhone(clock, Runnable::run);
    private final FakeDesk desk = new FakeDesk(clock);
    private final FakeBar bar = new FakeBar();
    private final List<Boolean> onTop = new ArrayList<>();
    private Directory directory = new Directory(List.of(), List.of(), List.of());
    private final FakeTalks talks = new FakeTalks();
    private final FakeDispositions dispositions = new FakeDispositions();
    private final List<String> results = new ArrayList<>();
    private final FakeTags tags = new FakeTags();
    private ClientNotice version = notice(ClientNotice.Action.NONE, "0.1.0");
    private final List<String> tagged = new ArrayList<>();
    private final FakeRecording recording = new FakeRecording();
    private RecordingViewModel.Rights rights = new RecordingViewModel.Rights(true, true);
    private List<OwnCall> history = List.of();
    private final FakeQueues queues = new FakeQueues();
    private DeskPhone deskPhone = DeskPhone.NONE;
    private List<OwnPrefix> prefixes = List.of();
    private final FakePreferences preferences = new FakePreferences();
    private int fronts;
    private int settingsAsked;
    private Texts texts;
    private BarViewModel model;
    private PopsViewModel pops;
    private final List<URI> opened = new ArrayList<>();

    /// What the server keeps of the bar.
    private static final class FakeBar implements BarApi {
        private BarSettings stored = new BarSettings(false, 5, true, true, LogLevel.INFO, Set.of());

        @Override
        public BarSettings bar() {
            return stored;
        }

        @Override
        public BarSettings changeBar(BarSettings settings) {
            stored = settings;
            return stored;
        }
    }

    /// A server that joins whatever there is.
    private static final class FakeTalks implements TalkApi {
        private final List<Conference.Member> members = new ArrayList<>();

        @Override
        public Conference join() {
            members.add(new Conference.Member("1.1", "+39 02 555", "Ugo Conti", false, false));
            members.add(
                    new Conference.Member(
                            "1.2", "+46 8 123 456 78", "Maria Lindqvist", false, false));
            members.add(new Conference.Member("1.3", "5001", "Ann", false, true));
            return conference();
        }

        @Override
        public Conference conference() {
            return new Conference(members);
        }

        @Override
        public void mute(String member, boolean on) {
            members.replaceAll(m ->
                    m.id().equals(member)
                            ? new Conference.Member(m.id(), m.number(), m.name(), on, m.me())
                            : m);
        }

        @Override
        public void drop(String member) {
            members.removeIf(m -> m.id().equals(member));
        }

        @Override
        public Parked park() {
            return new Parked(3, "*73");
        }

        @Override
        public TakenUp takeUp() {
            return new TakenUp(0);
        }
    }

    /// A server on which only the agent's own recordings run, unless told otherwise.
    private static final class FakeRecording implements TalkRecordingApi {
        private TalkRecording state = TalkRecording.NONE;
        private int begun;

        @Override
        public TalkRecording recording() {
            return state;
        }

        @Override
        public TalkRecording begin() {
            begun++;
            state = new TalkRecording(false, true, false);
            return state;
        }

        @Override
        public TalkRecording end() {
            state = TalkRecording.NONE;
            return state;
        }

        @Override
        public TalkRecording pause(boolean on) {
            state = new TalkRecording(state.automatic(), state.manual(), on);
            return state;
        }
    }

    /// Two queues that one may leave.
    private static final class FakeQueues implements OwnQueueApi {
        private final List<OwnQueue> all =
                new ArrayList<>(
                        List.of(
                                new OwnQueue(new UUID(8, 1), "billing", true),
                                new OwnQueue(new UUID(8, 2), "sales", true)));

        @Override
        public List<OwnQueue> queues() {
            return List.copyOf(all);
        }

        @Override
        public List<OwnQueue> join(UUID queue) {
            return serve(queue, true);
        }

        @Override
        public List<OwnQueue> leave(UUID queue) {
            return serve(queue, false);
        }

        private List<OwnQueue> serve(UUID queue, boolean on) {
            all.replaceAll(
                    one -> one.id().equals(queue) ? new OwnQueue(queue, one.name(), on) : one);
            return queues();
        }
    }

    /// Two words, the first with two below it.
    private static final class FakeDispositions implements OwnDispositionApi {
        private static final UUID SOLD = new UUID(7, 1);
        private List<DueDisposition> due = List.of();

        @Override
        public List<DispositionOption> options() {
            return List.of(
                    new DispositionOption(new UUID(7, 2), "Not interested", null, null),
                    new DispositionOption(SOLD, "Sold", null, null),
                    new DispositionOption(new UUID(7, 3), "Existing customer", SOLD, null),
                    new DispositionOption(new UUID(7, 4), "New customer", SOLD, null),
                    new DispositionOption(new UUID(7, 5), "Wrong queue", null, "support"));
        }

        @Override
        public List<DueDisposition> due() {
            return due;
        }

        @Override
        public void choose(String call, ChosenDisposition chosen) {}
    }

    /// Three labels; a trigger gives the first by itself.
    private static final class FakeTags implements OwnTagApi {
        private static final TagOption COMPLAINT =
                new TagOption(new UUID(9, 1), "Complaint", "#cf222e");
        private static final TagOption INVOICE =
                new TagOption(new UUID(9, 2), "Invoice", "#1f883d");
        private static final TagOption VIP = new TagOption(new UUID(9, 3), "VIP", "#d29922");
        private List<TagOption> options = List.of();

        @Override
        public List<TagOption> options() {
            return options;
        }

        @Override
        public List<TagOption> given(String call) {
            return options.stream().filter(COMPLAINT::equals).toList();
        }

        @Override
        public void give(String call, UUID tag) {}

        @Override
        public void take(String call, UUID tag) {}
    }

    private final class NoWishes implements BarViewModel.Wishes {
        @Override
        public void signOut() {}

        @Override
        public void quit() {}

        @Override
        public void about() {}

        @Override
        public void settings() {
            settingsAsked++;
        }

        @Override
        public DockEdge edge() {
            return DockEdge.FREE;
        }

        @Override
        public void edge(DockEdge wanted) {}

        @Override
        public boolean alwaysOnTop() {
            return true;
        }

        @Override
        public void alwaysOnTop(boolean wanted) {
            onTop.add(wanted);
        }

        @Override
        public void toFront() {
            fronts++;
        }
    }

    private void open(Language language) {
        texts = new Texts(List.of("org.parley.desk.texts", "org.parley.phonebar.texts"), language);
        var notices = new Notices(clock, new ProblemTexts(texts));
        var line = new LineViewModel(texts, clock, Runnable::run, notices);
        var calls = new CallsViewModel(line, texts, clock, Runnable::run);
        var people =
                new PeopleViewModel(
                        () -> directory,
                        BackgroundWork.onCaller(),
                        texts,
                        clock,
                        new ProblemTexts(texts));
        var presence =
                new PresenceViewModel(
                        desk, BackgroundWork.onCaller(), texts, clock, desk.me, notices);
        pops = new PopsViewModel(opened::add, BackgroundWork.onCaller(), notices);
        model =
                new BarViewModel(
                        line,
                        new BarViewModel.Talking(
                                calls,
                                new TransferViewModel(line, calls, texts, notices, true),
                                new TalksViewModel(
                                        talks, BackgroundWork.onCaller(), texts, notices, line),
                                new RecordingViewModel(
                                        recording,
                                        BackgroundWork.onCaller(),
                                        notices,
                                        line,
                                        rights),
                                new ResultViewModel(
                                        dispositions,
                                        BackgroundWork.onCaller(),
                                        (call, word) ->
                                                results.add(
                                                        call
                                                                + " "
                                                                + word.dispositionId()
                                                                + " "
                                                                + word.note()),
                                        new TagsViewModel(
                                                tags,
                                                BackgroundWork.onCaller(),
                                                (call, tag, on) ->
                                                        tagged.add(call + " " + tag + " " + on)),
                                        texts,
                                        notices),
                                new HistoryViewModel(
                                        _ -> history,
                                        BackgroundWork.onCaller(),
                                        texts,
                                        new ProblemTexts(texts)),
                                pops),
                        presence,
                        new LiveLight(clock, texts),
                        notices,
                        new BarViewModel.Habits(
                                new BarBehaviour(bar, BackgroundWork.onCaller(), notices),
                                new SoundViewModel(
                                        new FakePreferences(),
                                        BackgroundWork.onCaller(),
                                        notices,
                                        new FakeLoudspeakers()),
                                new QualityViewModel(line, texts, notices, clock, Runnable::run),
                                new DeskPhoneWatch(
                                        () -> deskPhone, BackgroundWork.onCaller(), clock, line),
                                new QueuesViewModel(
                                        queues, BackgroundWork.onCaller(), notices, true),
                                new NewVersion(() -> version, BackgroundWork.onCaller()),
                                new PrefixesViewModel(
                                        () -> prefixes,
                                        preferences,
                                        BackgroundWork.onCaller(),
                                        texts,
                                        notices)),
                        new NoWishes());
        var context =
                DeskContext.of(
                        List.of(
                                new AbstractModule() {
                                    @Override
                                    protected void configure() {
                                        bind(Texts.class).toInstance(texts);
                                        bind(Theme.class).toInstance(theme());
                                        bind(DeskSettings.class)
                                                .toInstance(new DeskSettings(folder));
                                        bind(BarViewModel.class).toInstance(model);
                                        bind(PersonalMenu.class);
                                        bind(BarMenus.class);
                                        bind(Keypad.class);
                                        bind(LineViewModel.class).toInstance(line);
                                        bind(CallsViewModel.class).toInstance(calls);
                                        bind(TransferViewModel.class).toInstance(model.transfer());
                                        bind(PeopleViewModel.class).toInstance(people);
                                        bind(PeopleView.class);
                                        bind(HistoryViewModel.class).toInstance(model.history());
                                        bind(HistoryView.class);
                                        bind(BarView.class);
                                    }
                                }));
        show(() -> context.views().load(BarView.class).root());
        onScreen(() -> {
            stage().getScene()
                    .getStylesheets()
                    .add(BarView.class.getResource("phonebar.css").toExternalForm());
            line.use(phone);
            phone.register();
            model.live().hear(new StreamState(true, clock.instant()));
            presence.begin();
            presence.hear(desk.board(Presence.READY, 6));
        });
    }

    private void pass(Duration time) {
        onScreen(() -> {
            clock.advance(time);
            model.tick();
        });
    }

    private FakeCall ring() {
        return onScreen(() -> phone.ring("+46 8 123 456 78", "Maria Lindqvist", "billing"));
    }

    private void snap(String name) {
        assertEquals(List.of(), onScreen(() -> shortened(stage().getScene().getRoot())), name);
        Pictures.snap(stage().getScene(), "phonebar-" + name + "-light");
        Pictures.snap(stage().getScene(), "phonebar-" + name + "-light-200", 2);
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "phonebar-" + name + "-dark");
        Pictures.snap(stage().getScene(), "phonebar-" + name + "-dark-200", 2);
        onScreen(() -> theme().choose(Appearance.LIGHT));
    }

    /// Texts that are shown shorter than they are.
    private static List<String> shortened(Parent parent) {
        List<String> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isVisible()
                    && node instanceof Labeled labeled
                    && !labeled.getText().isEmpty()) {
                String drawn =
                        labeled.lookupAll(".text").stream()
                                .filter(Text.class::isInstance)
                                .map(t -> ((Text) t).getText())
                                .findFirst()
                                .orElse("");
                if (!drawn.equals(labeled.getText())) {
                    found.add(labeled.getText() + " as " + drawn);
                }
            }
            if (node.isVisible() && node instanceof Parent inner) {
                found.addAll(shortened(inner));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEveryStateInFull(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        pass(Duration.ofSeconds(252));
        snap("ready" + suffix);
        var call = ring();
        pass(Duration.ofSeconds(4));
        snap("ringing" + suffix);
        onScreen(() -> model.line().answer());
        record(call);
        pass(Duration.ofSeconds(157));
        snap("talking" + suffix);
        onScreen(() -> model.line().toggleHold());
        snap("held" + suffix);
        onScreen(() -> call.end(CallEnd.Cause.HUNG_UP_THERE));
        onScreen(() -> model.presence().hear(desk.wrapUp(Duration.ofSeconds(30))));
        pass(Duration.ofSeconds(8));
        snap("wrap-up" + suffix);
        onScreen(() -> model.presence().pause(model.presence().pauses().get(1)));
        pass(Duration.ofSeconds(61));
        snap("paused" + suffix);
        onScreen(() -> model.presence().signOff());
        snap("offline" + suffix);
        onScreen(() -> {
            phone.registration(
                    new RegistrationState.Failed(new RegistrationFailure.UnknownHost("pbx"), null));
            model.live().hear(new StreamState(false, clock.instant()));
            model.line().number().set("100");
            model.line().dial();
        });
        pass(Duration.ofSeconds(9));
        snap("unreachable" + suffix);
    }

    private void fillDirectory() {
        var since = clock.instant().minusSeconds(95);
        directory =
                new Directory(
                        List.of(
                                person("Bob Okafor", "5002", Presence.TALKING, since),
                                person("Eve Rossi", "5003", Presence.READY, since),
                                person("Uma Weiß", "5004", Presence.OFFLINE, since)),
                        List.of(new Directory.Phone(new UUID(2, 1), "Reception", "5900", true)),
                        List.of(
                                new Directory.Line(new UUID(3, 1), "billing", "6001", 4, 1, true),
                                new Directory.Line(
                                        new UUID(3, 2), "support", "6002", 0, 3, false)));
    }

    private static Directory.Person person(
            String name, String number, Presence presence, Instant since) {
        return new Directory.Person(
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                name,
                number,
                presence,
                null,
                since,
                presence != Presence.OFFLINE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G3")
    void handsACallOverByTheListOfPeople(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        fillDirectory();
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        pass(Duration.ofSeconds(12));
        type(KeyCode.F5);
        awaitScreen("the list", () -> isThere("phonebar.people-list"));
        Window list = windowOf("phonebar.people-list");
        Pictures.snap(list.getScene(), "phonebar-people" + suffix + "-light");
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(list.getScene(), "phonebar-people" + suffix + "-dark");
        onScreen(() -> theme().choose(Appearance.LIGHT));
        write("eve");
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        awaitScreen("asking", () -> model.transfer().asking().get());
        assertEquals(CallState.HELD, call.state());
        assertEquals("5003", phone.dialledLast().remote().number());
        snap("asking" + suffix);
        onScreen(() -> phone.dialledLast().become(CallState.TALKING));
        snap("asked" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F5).release(KeyCode.CONTROL);
        awaitScreen("handed over", () -> model.line().stage().get() == Stage.IDLE);
        assertEquals("5003", call.transferredTo());
    }

    @Test
    @Tag("G3")
    void keepsTheOpenListWhenTheBarGetsWiderOrNarrower() {
        open(Language.ENGLISH);
        fillDirectory();
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        type(KeyCode.F5);
        awaitScreen("the list", () -> isThere("phonebar.people-list"));
        write("ev");
        onScreen(() -> stage().setWidth(stage().getWidth() + 120));
        awaitScreen("the list again", () -> isThere("phonebar.people-list"));
        onScreen(() -> {
            stage().setWidth(stage().getWidth() - 60);
            assertFalse(isThere("phonebar.people-list"), "the moment without the list");
            Event.fireEvent(stage(), typed("e"));
        });
        awaitScreen("the list again", () -> isThere("phonebar.people-list"));
        awaitScreen("one word", () -> "eve".equals(searched()));
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        awaitScreen("asking", () -> model.transfer().asking().get());
        assertEquals("5003", phone.dialledLast().remote().number());
        onScreen(() -> phone.dialledLast().become(CallState.TALKING));
        type(KeyCode.F7);
        awaitScreen("the keys", () -> isThere("phonebar.keys"));
        type(KeyCode.ESCAPE);
        awaitScreen("no keys", () -> !isThere("phonebar.keys"));
    }

    private Window windowOf(String part) {
        return onScreen(() -> node(part).getScene().getWindow());
    }

    private static KeyEvent typed(String key) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private String searched() {
        return ((TextInputControl) node("phonebar.people-search")).getText();
    }

    private boolean isThere(String part) {
        return lookup((Node n) -> part.equals(n.getId())).tryQuery().isPresent();
    }

    @Test
    @Tag("G3")
    void takesTheCallBackWhenWhoeverWasAskedDoesNotWantIt() {
        open(Language.ENGLISH);
        var call = ring();
        onScreen(() -> model.line().answer());
        onScreen(() -> model.transfer().ask("5002"));
        onScreen(() -> phone.dialledLast().end(CallEnd.Cause.BUSY));
        assertEquals(CallState.TALKING, call.state());
        onScreen(() -> model.transfer().ask("5002"));
        onScreen(() -> phone.dialledLast().become(CallState.TALKING));
        press(KeyCode.CONTROL).type(KeyCode.F3).release(KeyCode.CONTROL);
        awaitScreen("taken back", () -> call.state() == CallState.TALKING);
        assertFalse(onScreen(() -> model.transfer().asking().get()));
        onScreen(() -> model.transfer().hand("0331234"));
        assertEquals("0331234", call.transferredTo());
    }

    @Test
    @Tag("G6")
    void showsWhoIsThereAndWhoWaitsAndCallsByKeyboard() {
        open(Language.ENGLISH);
        fillDirectory();
        type(KeyCode.F11);
        awaitScreen("the list", () -> isThere("phonebar.people-list"));
        Pictures.snap(windowOf("phonebar.people-list").getScene(), "phonebar-people-idle-light");
        write("bob").type(KeyCode.ENTER);
        awaitScreen("calls", () -> phone.dialled().equals(List.of("5002")));
    }

    @Test
    @Tag("G2")
    void showsEveryFurtherCallAndSwapsByKeyboard() {
        open(Language.ENGLISH);
        var first = ring();
        onScreen(() -> model.line().answer());
        var second = onScreen(() -> phone.ring("+39 02 555", "Ugo Conti", "sales"));
        snap("second-rings");
        type(KeyCode.F2);
        awaitScreen("second", () -> second.state() == CallState.TALKING);
        assertEquals(CallState.HELD, first.state());
        onScreen(() -> phone.ring("+39 02 777", "Third Caller", ""));
        onScreen(() -> model.calls().end(phone.calls().getLast().id()));
        snap("two-calls");
        press(KeyCode.CONTROL).type(KeyCode.F4).release(KeyCode.CONTROL);
        awaitScreen("swapped", () -> first.state() == CallState.TALKING);
        assertEquals(CallState.HELD, second.state());
        click("phonebar.end-1");
        awaitScreen("one call", () -> model.calls().beside().isEmpty());
        assertEquals(CallState.TALKING, first.state());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G3")
    void joinsTheCallsAndMutesAndDropsMembers(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        ring();
        onScreen(() -> model.line().answer());
        onScreen(() -> phone.ring("+39 02 555", "Ugo Conti", "sales"));
        onScreen(() -> model.line().answer());
        press(KeyCode.CONTROL).type(KeyCode.F6).release(KeyCode.CONTROL);
        awaitScreen("joined", () -> model.talks().members().size() == 2);
        onScreen(() -> phone.calls().getFirst().hangUp());
        click("phonebar.member-mute-1");
        awaitScreen("muted", () -> model.talks().members().getFirst().muted());
        snap("conference" + suffix);
        click("phonebar.member-drop-1");
        awaitScreen("dropped", () -> model.talks().members().size() == 1);
    }

    @Test
    @Tag("G3")
    void parksACallAndSaysWhere() {
        open(Language.ENGLISH);
        ring();
        onScreen(() -> model.line().answer());
        press(KeyCode.CONTROL).type(KeyCode.F7).release(KeyCode.CONTROL);
        awaitScreen("parked", () -> model.notices().text().get().contains("*73"));
        snap("parked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G5")
    void showsTheLastCallsAndCallsBack(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        history =
                List.of(
                        past(OwnCall.Kind.MISSED, "+39 02 555", "Ugo Conti", "sales", 0),
                        past(OwnCall.Kind.RECEIVED, "+46 8 123", "Maria Lindqvist", "billing", 64),
                        past(OwnCall.Kind.MADE, "0331234", "", null, 312),
                        past(OwnCall.Kind.UNANSWERED, "5002", "", null, 0),
                        past(OwnCall.Kind.RECEIVED, "", "", "support", 4));
        onScreen(() -> phone.ring("+39 02 555", "", "").end(CallEnd.Cause.CANCELLED_THERE));
        assertEquals(1, onScreen(() -> model.history().missed().get()));
        snap("missed" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F11).release(KeyCode.CONTROL);
        awaitScreen("the list", () -> isThere("phonebar.history-list"));
        Window list = windowOf("phonebar.history-list");
        Pictures.snap(list.getScene(), "phonebar-history" + suffix + "-light");
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(list.getScene(), "phonebar-history" + suffix + "-dark");
        onScreen(() -> theme().choose(Appearance.LIGHT));
        ListView<?> rows = node("phonebar.history-list");
        type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        awaitScreen("the missed", () -> rows.getItems().size() == 1);
        type(KeyCode.LEFT);
        awaitScreen("the made", () -> rows.getItems().size() == 2);
        type(KeyCode.LEFT).type(KeyCode.LEFT);
        awaitScreen("all", () -> rows.getItems().size() == 5);
        write("lind");
        awaitScreen("found", () -> rows.getItems().size() == 1);
        Pictures.snap(list.getScene(), "phonebar-history-found" + suffix + "-light");
        type(KeyCode.BACK_SPACE)
                .type(KeyCode.BACK_SPACE)
                .type(KeyCode.BACK_SPACE)
                .type(KeyCode.BACK_SPACE);
        awaitScreen("all again", () -> rows.getItems().size() == 5);
        type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        awaitScreen("calls back", () -> phone.dialled().equals(List.of("0331234")));
        assertEquals(0, onScreen(() -> model.history().missed().get()));
    }

    @Test
    @Tag("X9")
    void whoseNumberIsMaskedIsCalledBackByTheServer() {
        open(Language.ENGLISH);
        history =
                List.of(
                        past(OwnCall.Kind.RECEIVED, "39055123xxxx", "", "sales", 64),
                        past(OwnCall.Kind.MADE, "0331234", "", null, 312));
        press(KeyCode.CONTROL).type(KeyCode.F11).release(KeyCode.CONTROL);
        awaitScreen("the list", () -> isThere("phonebar.history-list"));
        Window list = windowOf("phonebar.history-list");
        awaitScreen("offered", () -> !node("phonebar.history-call").isDisabled());
        Pictures.snap(list.getScene(), "phonebar-history-masked-light");

        type(KeyCode.ENTER);

        awaitScreen("asked for", () -> phone.dialled().equals(List.of(CallReturn.NUMBER)));
        assertEquals("39055123xxxx", onScreen(() -> model.line().who().get()), "not what it dials");
        snap("call-back-masked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("V4")
    void aCardOfATriggerOpensItsPageAndIsClosed(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        ring();
        PopRow card = pop("Maria Lindqvist +46 8 123 456 78", "https://crm.example/7", false);
        hear(false, card, pop("", "https://crm.example/8", true));
        assertEquals(List.of(URI.create("https://crm.example/8")), opened);
        awaitScreen("the card", () -> isThere("phonebar.pop.open"));
        snap("card" + suffix);
        click("phonebar.pop.open");
        assertEquals(URI.create("https://crm.example/7"), opened.getLast());
        hear(true, card, pop("", "https://crm.example/9", true));
        assertEquals(2, opened.size(), "what was missed waits to be opened");
        assertEquals(2, onScreen(() -> model.pops().cards().size()));
        click("phonebar.pop.close");
        awaitScreen("closed", () -> model.pops().cards().size() == 1);
        hear(true);
        awaitScreen("taken back", () -> model.pops().cards().isEmpty());
    }

    private PopRow pop(String title, String url, boolean opens) {
        return new PopRow(
                UUID.randomUUID(),
                desk.me,
                "1.1",
                title,
                title.isEmpty() ? "" : "support",
                url,
                opens,
                clock.instant());
    }

    private void hear(boolean fresh, PopRow... rows) {
        onScreen(() -> model.pops().hear(new BoardUpdate(fresh, List.of(rows), Set.of())));
    }

    private OwnCall past(OwnCall.Kind kind, String number, String name, String queue, int seconds) {
        return new OwnCall(
                number + kind,
                kind,
                clock.instant().minusSeconds(600),
                number,
                name,
                true,
                queue,
                seconds * 1000L);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G4")
    void recordsAndPausesAtTheAgentsWishByKeyboard(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        ring();
        type(KeyCode.F2);
        awaitScreen("the button", () -> isShown("phonebar.record"));
        assertFalse(isShown("phonebar.record-pause"), "nothing to pause yet");
        snap("recordable" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
        awaitScreen("recording", () -> model.recording().state().get().manual());
        snap("recording" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F9).release(KeyCode.CONTROL);
        awaitScreen("paused", () -> model.recording().state().get().paused());
        snap("recording-paused" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F9).release(KeyCode.CONTROL);
        awaitScreen("resumed", () -> !model.recording().state().get().paused());
        click("phonebar.record");
        awaitScreen("ended", () -> !model.recording().state().get().running());
        click("phonebar.record");
        awaitScreen("a second one", () -> recording.begun == 2);
    }

    @Test
    @Tag("G4")
    void showsADotThatIsNoButtonForWhatTheCentreRecords() {
        rights = new RecordingViewModel.Rights(true, false);
        recording.state = new TalkRecording(true, false, false);
        open(Language.ENGLISH);
        ring();
        type(KeyCode.F2);
        awaitScreen("the dot", () -> isShown("phonebar.recording"));
        assertFalse(isShown("phonebar.record"));
        assertFalse(isShown("phonebar.record-pause"), "without the right");
        press(KeyCode.CONTROL).type(KeyCode.F8).release(KeyCode.CONTROL);
        assertEquals(0, recording.begun);
    }

    @Test
    @Tag("G4")
    void asksAgainWhileTheServerDoesNotKnowTheTalkYet() {
        open(Language.ENGLISH);
        ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> isShown("phonebar.record"));
        onScreen(() -> model.recording().board(true));
        assertFalse(isShown("phonebar.record-pause"), "the server says that nothing is recorded");
        recording.state = new TalkRecording(true, false, false);
        awaitScreen("a way to pause", () -> isShown("phonebar.record-pause"));
    }

    private boolean isShown(String part) {
        if (!isThere(part)) {
            return false;
        }
        for (Node node = node(part); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G18")
    void asksHowTheCallEndedAndHoldsOnToTheQuestionWhereAWordIsDemanded(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        onScreen(() -> model.result().load());
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        onScreen(() -> model.result().call(Optional.of(live(call, false)), "Maria Lindqvist"));
        press(KeyCode.CONTROL).type(KeyCode.F10).release(KeyCode.CONTROL);
        awaitScreen("the question", () -> isShown("phonebar.result-1"));
        assertFalse(isShown("phonebar.result-2"));
        type(KeyCode.ESCAPE);
        press(KeyCode.CONTROL).type(KeyCode.F10).release(KeyCode.CONTROL);
        awaitScreen("put away", () -> !isShown("phonebar.result-1"));
        onScreen(() -> call.end(CallEnd.Cause.HUNG_UP_THERE));
        awaitScreen("asks", () -> isShown("phonebar.result-1"));
        dispositions.due = List.of(new DueDisposition(call.id(), "billing", clock.instant()));
        onScreen(() -> {
            model.presence().hear(desk.wrapUp(Duration.ofSeconds(30)));
            model.result().due(true);
        });
        pass(Duration.ofSeconds(8));
        assertFalse(isShown("phonebar.result-close"));
        assertTrue(node("phonebar.result-save").isDisabled());
        choose("phonebar.result-1", "Sold");
        awaitScreen("the second level", () -> isShown("phonebar.result-2"));
        assertTrue(node("phonebar.result-save").isDisabled(), "no leaf yet");
        snap("result" + suffix);
        choose("phonebar.result-2", "New customer");
        assertEquals(
                List.of("Not interested", "Sold"),
                this.<ComboBox<DispositionOption>>node("phonebar.result-1").getItems().stream()
                        .map(DispositionOption::name)
                        .toList());
        onScreen(() -> node("phonebar.result-note").requestFocus());
        write("Calls again");
        click("phonebar.result-save");
        awaitScreen("away", () -> !isShown("phonebar.result-1"));
        assertEquals(List.of(call.id() + " " + new UUID(7, 4) + " Calls again"), results);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("A10")
    @Tag("G17")
    void labelsACallByKeyboardDuringItAndAfterwards(Language language) {
        tags.options = List.of(FakeTags.COMPLAINT, FakeTags.INVOICE, FakeTags.VIP);
        open(language);
        onScreen(() -> model.result().load());
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        onScreen(() -> model.result().call(Optional.of(live(call, false)), "Maria Lindqvist"));
        press(KeyCode.CONTROL).type(KeyCode.F10).release(KeyCode.CONTROL);
        awaitScreen("the labels", () -> isShown("phonebar.tags"));
        assertTrue(isShown("phonebar.tagged." + FakeTags.COMPLAINT.id()), "a trigger's");
        onScreen(() -> node("phonebar.tags").requestFocus());
        type(KeyCode.SPACE);
        awaitScreen("open", () -> this.<MenuButton>node("phonebar.tags").isShowing());
        type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        String second = call.id() + " " + FakeTags.INVOICE.id();
        String first = call.id() + " " + FakeTags.COMPLAINT.id();
        awaitScreen("given", () -> tagged.equals(List.of(second + " true")));
        snap("tags" + (language == Language.ENGLISH ? "" : "-it"));
        onScreen(() -> node("phonebar.tagged." + FakeTags.COMPLAINT.id()).requestFocus());
        type(KeyCode.SPACE);
        awaitScreen("taken off", () -> tagged.equals(List.of(second + " true", first + " false")));
        assertTrue(node("phonebar.tags").isFocused());
        onScreen(() -> model.result().pick(0, model.result().offered(0).getFirst()));
        onScreen(() -> model.result().save());
        onScreen(() -> call.end(CallEnd.Cause.HUNG_UP_THERE));
        assertFalse(isShown("phonebar.tags"), "it has been said already");
        press(KeyCode.CONTROL).type(KeyCode.F10).release(KeyCode.CONTROL);
        awaitScreen("the last call again", () -> isShown("phonebar.tags"));
        onScreen(() -> model.result().tags().set(FakeTags.VIP, true));
        assertEquals(call.id() + " " + FakeTags.VIP.id() + " true", tagged.getLast());
    }

    @Test
    @Tag("G18")
    void keepsWhatIsPickedForACallWhileSomebodyElseIsAsked() {
        open(Language.ENGLISH);
        onScreen(() -> model.result().load());
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        var result = model.result();
        onScreen(() -> result.call(Optional.of(live(call, false)), "Maria Lindqvist"));
        press(KeyCode.CONTROL).type(KeyCode.F10).release(KeyCode.CONTROL);
        choose("phonebar.result-1", "Sold");
        onScreen(() -> result.note().set("Wants two"));
        onScreen(() -> model.transfer().ask("5003"));
        var asked = onScreen(phone::dialledLast);
        onScreen(() -> asked.become(CallState.TALKING));
        onScreen(() -> result.call(Optional.of(live(asked, false)), "Eve"));
        assertTrue(onScreen(() -> result.picked(0).isEmpty()));
        onScreen(() -> result.call(Optional.of(live(call, false)), "Maria Lindqvist"));
        assertEquals("Sold", onScreen(() -> result.picked(0).orElseThrow().name()));
        assertEquals("Wants two", onScreen(() -> result.note().get()));
        onScreen(() -> result.pick(1, result.offered(1).getFirst()));
        onScreen(result::save);
        onScreen(() -> result.call(Optional.of(live(asked, false)), "Eve"));
        onScreen(() -> result.call(Optional.of(live(call, false)), "Maria Lindqvist"));
        onScreen(() -> asked.end(CallEnd.Cause.HUNG_UP_THERE));
        onScreen(() -> call.end(CallEnd.Cause.HUNG_UP_THERE));
        assertFalse(onScreen(() -> result.asking().get()), "it has been said already");
    }

    @Test
    @Tag("G18")
    void saysSoWhenTheServerWaitsNoLonger() {
        open(Language.ENGLISH);
        dispositions.due = List.of(new DueDisposition("1.7", "billing", clock.instant()));
        onScreen(() -> {
            model.result().load();
            model.result().due(true);
        });
        awaitScreen("asks after a restart of the bar", () -> isShown("phonebar.result-1"));
        onScreen(() -> model.result().due(false));
        awaitScreen(
                "still asks, for instance in another pause", () -> isShown("phonebar.result-1"));
        dispositions.due = List.of();
        onScreen(() -> model.result().due(false));
        awaitScreen("over", () -> !isShown("phonebar.result-1"));
        assertTrue(model.notices().text().get().contains("No disposition is needed"));
        snap("result-over");
    }

    @Test
    @Tag("G2")
    void countsDownToACallThatAnswersItself() {
        open(Language.ENGLISH);
        var call = ring();
        onScreen(() -> call.answerAfter(Duration.ofSeconds(5)));
        pass(Duration.ofSeconds(2));
        assertEquals("Answers in 3 s", model.line().timer().get());
        snap("answers-itself");
        pass(Duration.ofSeconds(3));
        onScreen(() -> call.become(CallState.TALKING));
        pass(Duration.ofSeconds(2));
        assertEquals("00:02", model.line().timer().get());
    }

    @Test
    @Tag("G1")
    void showsHowWellOneHearsEachOtherAndMendsIt() {
        open(Language.ENGLISH);
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        measure(call, 0, 0, 10);
        measure(call, 100, 0, 10);
        assertEquals(Grade.GOOD, model.quality().grade().get());
        snap("quality-good");
        measure(call, 190, 10, 40);
        assertEquals(Grade.FAIR, model.quality().grade().get());
        measure(call, 260, 40, 90);
        assertEquals(Grade.POOR, model.quality().grade().get());
        snap("quality-poor");
        pass(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(4));
        assertEquals(Grade.SILENT, model.quality().grade().get());
        assertTrue(model.notices().text().get().contains("No sound comes"));
        snap("quality-silent");
        press(KeyCode.CONTROL).type(KeyCode.F12).release(KeyCode.CONTROL);
        awaitScreen("the words", () -> isThere("phonebar.quality-words"));
        clickOn("Repair the sound");
        awaitScreen("mended", () -> phone.audio().restarts() == 1);
        assertEquals(CallState.TALKING, call.state());
        measure(call, 300, 40, 10);
        measure(call, 400, 40, 10);
        assertEquals(Grade.GOOD, model.quality().grade().get());
    }

    private void measure(FakeCall call, long came, long lost, long jitterMillis) {
        call.measure(
                new MediaStatistics(
                        "opus",
                        came,
                        came,
                        lost,
                        Duration.ofMillis(jitterMillis),
                        Duration.ofMillis(40),
                        0));
        pass(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G8")
    void showsHowADeskTelephoneStands(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        deskPhone = new DeskPhone(true, false, "", false, "", null, "", "ulaw");
        onScreen(() -> model.deskPhone().begin(_ -> {}, _ -> {}));
        assertEquals(Registration.CONNECTING, model.line().registration().get());
        assertFalse(isShown("phonebar.number"));
        snap("desk-phone-missing" + suffix);
        deskPhone =
                new DeskPhone(true, true, "10.0.0.7:5060", true, "Desk 3000", 12, "", "ulaw, alaw");
        pass(Duration.ofSeconds(6));
        assertEquals(Registration.REGISTERED, model.line().registration().get());
        assertTrue(model.line().registrationText().get().contains("10.0.0.7:5060"));
        assertTrue(model.line().registrationText().get().contains("12 ms"));
        snap("desk-phone" + suffix);
        deskPhone = new DeskPhone(true, true, "", false, "", null, "0331234567", "");
        pass(Duration.ofSeconds(6));
        assertTrue(model.line().registrationText().get().contains("0331234567"));
        snap("mobile" + suffix);
    }

    @Test
    @Tag("G6")
    void leavesAQueueByTheMenuAndJoinsItAgain() {
        open(Language.ENGLISH);
        onScreen(() -> model.queues().load());
        choose(queueItem("sales"));
        assertFalse(queues.all.getLast().joined());
        assertFalse(onScreen(() -> queueItem("sales").isSelected()));
        assertTrue(onScreen(() -> queueItem("billing").isSelected()));
        choose(queueItem("sales"));
        assertTrue(queues.all.getLast().joined());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("G1")
    void pausesOnOneChannelByTheMenu(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        onScreen(() -> {
            model.presence().letPauseByChannel();
            desk.serve(Channel.VOICE, Channel.CHAT, Channel.EMAIL);
            model.presence().hear(desk.board(Presence.READY, 0));
        });
        onScreen(() -> channelMenu("chat").getItems().getFirst().fire());
        awaitScreen("paused", () -> desk.commands().getLast().equals("pause CHAT Break"));
        pass(Duration.ofSeconds(61));
        snap("channel-paused" + suffix);
        assertTrue(onScreen(() -> channelMenu("chat").getText().contains("Break")));
        type(KeyCode.F12);
        MenuButton all = node("phonebar.presence");
        awaitScreen("the menu", all::isShowing);
        Pictures.snap(
                onScreen(() -> all.getItems().getFirst().getParentPopup().getScene()),
                "phonebar-channels-menu" + suffix);
        onScreen(all::hide);
        onScreen(() -> channelMenu("chat").getItems().getFirst().fire());
        awaitScreen("ready", () -> desk.commands().getLast().equals("ready CHAT"));
    }

    private Menu channelMenu(String channel) {
        return this.<MenuButton>node("phonebar.presence").getItems().stream()
                .filter(item -> "phonebar.presence.channels".equals(item.getId()))
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getId().endsWith("channel-" + channel))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// As a click does.
    private void choose(CheckMenuItem item) {
        onScreen(() -> {
            item.setSelected(!item.isSelected());
            item.fire();
        });
    }

    private CheckMenuItem queueItem(String name) {
        return this.<MenuButton>node("phonebar.presence").getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream())
                .filter(item -> item.getId().endsWith("-" + name))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ClientNotice notice(ClientNotice.Action action, String latest) {
        return new ClientNotice(action, "0.1.0", latest, List.of(), "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("A3")
    void tellsWhoIsSignedInAllDayThatANewVersionIsOut(Language language) {
        open(language);
        onScreen(() -> model.newVersion().look());
        assertEquals("", model.notices().text().get());
        version = notice(ClientNotice.Action.ASK, "0.3.0");
        onScreen(() -> model.newVersion().look());
        awaitScreen("told", () -> model.notices().text().get().contains("0.3.0"));
        snap("new-version" + (language == Language.ENGLISH ? "" : "-it"));
        assertTrue(
                onScreen(() ->
                        this.<MenuButton>node("phonebar.menu").getItems().stream()
                                .anyMatch(item -> "phonebar.new-version".equals(item.getId()))));
        onScreen(() -> model.notices().dismiss());
        onScreen(() -> model.newVersion().look());
        assertEquals("", model.notices().text().get(), "told once");
    }

    @Test
    @Tag("G7")
    void opensTheSettingsByKeyboard() {
        open(Language.ENGLISH);
        press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        awaitScreen("asked", () -> settingsAsked == 1);
    }

    private void choose(String list, String word) {
        onScreen(() -> {
            ComboBox<DispositionOption> box = node(list);
            box.setValue(
                    box.getItems().stream()
                            .filter(one -> one.name().equals(word))
                            .findFirst()
                            .orElseThrow());
        });
    }

    private void record(FakeCall call) {
        recording.state = new TalkRecording(true, false, false);
        LiveCall live = live(call, true);
        onScreen(() ->
                model.presence().hear(new BoardUpdate(false, List.of(CallRow.of(live)), Set.of())));
    }

    private LiveCall live(FakeCall call, boolean recorded) {
        return new LiveCall(
                call.id(),
                Direction.INBOUND,
                org.parley.contract.telephony.CallState.TALKING,
                "1",
                "Maria",
                "100",
                "billing",
                desk.me,
                "Ann",
                clock.instant(),
                clock.instant(),
                recorded,
                LiveCall.WayOut.NONE);
    }

    @Test
    void isServedByKeyboardAlone() {
        open(Language.ENGLISH);
        var call = ring();
        type(KeyCode.F2);
        awaitScreen("talking", () -> call.state() == CallState.TALKING);
        type(KeyCode.F6);
        awaitScreen("muted", call::muted);
        type(KeyCode.F4);
        awaitScreen("held", () -> call.state() == CallState.HELD);
        type(KeyCode.F4);
        awaitScreen("taken back", () -> call.state() == CallState.TALKING);
        type(KeyCode.F7);
        awaitScreen(
                "keypad", () -> lookup("#phonebar\\.keys").tryQuery().isPresent() || keysShown());
        Pictures.snap(onScreen(() -> node("phonebar.keys").getScene()), "phonebar-keypad");
        type(KeyCode.F7);
        type(KeyCode.F3);
        awaitScreen("ended", () -> call.state() == CallState.ENDED);
    }

    private boolean keysShown() {
        return lookup((Node n) -> "phonebar.keys".equals(n.getId())).tryQuery().isPresent();
    }

    @Test
    void answersAndRejectsByMouse() {
        open(Language.ENGLISH);
        var first = ring();
        click("phonebar.answer");
        awaitScreen("talking", () -> first.state() == CallState.TALKING);
        click("phonebar.hangup");
        awaitScreen("ended", () -> first.state() == CallState.ENDED);
        var second = ring();
        click("phonebar.reject");
        awaitScreen("rejected", () -> second.state() == CallState.ENDED);
    }

    @Test
    void pausesWithAReasonFromThePill() {
        open(Language.ENGLISH);
        click("phonebar.presence");
        clickOn("Lunch");
        awaitScreen("paused", () -> model.presence().word().get().equals("Lunch"));
        awaitNoPopups();
        Button ready = node("phonebar.ready");
        awaitScreen("one can be ready again", () -> ready.isVisible() && !ready.isDisabled());
        onScreen(ready::fire);
        awaitScreen("ready", () -> model.presence().presence().get() == Presence.READY);
    }

    @Test
    void obeysWhatTheServerKeepsAndGreysWhatAnAdministratorHasForced() {
        bar.stored =
                new BarSettings(
                        true, 5, false, false, LogLevel.INFO, Set.of(BarSetting.ALWAYS_ON_TOP));
        open(Language.ENGLISH);
        onScreen(() -> model.behaviour().load());
        assertEquals(List.of(false), onTop);
        var forced = menuItem("phonebar.always-on-top");
        assertTrue(forced.isDisable());
        assertFalse(forced.isSelected());
        assertEquals("Always on top (set by your administrator)", forced.getText());
        assertTrue(menuItem("phonebar.auto-answer").isSelected());

        ring();
        assertEquals(0, fronts, "it is not to come to the front");
        CheckMenuItem popUp = menuItem("phonebar.pop-up");
        onScreen(() -> {
            popUp.setSelected(true);
            popUp.fire();
        });
        assertTrue(bar.stored.popUp());
    }

    @Test
    void comesToTheFrontWhenACallRings() {
        open(Language.ENGLISH);
        onScreen(() -> model.behaviour().load());
        ring();
        assertEquals(1, fronts);
        onScreen(() -> model.behaviour().change(BarSetting.POP_UP, false));
        assertFalse(bar.stored.popUp());
        assertTrue(bar.stored.alwaysOnTop());
    }

    private CheckMenuItem menuItem(String id) {
        return onScreen(() ->
                (CheckMenuItem)
                        this.<MenuButton>node("phonebar.menu").getItems().stream()
                                .filter(item -> id.equals(item.getId()))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void dialsWhatIsTyped() {
        open(Language.ENGLISH);
        type(KeyCode.F9);
        Pictures.snap(stage().getScene(), "phonebar-focus-light");
        write("100").type(KeyCode.ENTER);
        awaitScreen("dialling", () -> model.line().stage().get() == Stage.DIALLING);
        assertEquals(List.of("100"), phone.dialled());
        Pictures.snap(stage().getScene(), "phonebar-dialling-light");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Tag("V3")
    void callsGoOutByThePrefixThatIsChosenByKeyboard(Language language) {
        String suffix = language == Language.ENGLISH ? "" : "-it";
        var milan = new OwnPrefix(new UUID(9, 1), "Milan", "*71", "Office, Milan <0299001>");
        prefixes = List.of(milan, new OwnPrefix(new UUID(9, 2), "Rome", "*72", ""));
        open(language);
        onScreen(() -> model.prefixes().load());
        awaitScreen("offered", () -> node("phonebar.out-prefix").isVisible());
        snap("out-prefix-usual" + suffix);
        press(KeyCode.CONTROL).type(KeyCode.F2).release(KeyCode.CONTROL);
        awaitScreen("open", () -> ((MenuButton) node("phonebar.out-prefix")).isShowing());
        Window menu =
                onScreen(() ->
                        Window.getWindows().stream()
                                .filter(window -> window instanceof ContextMenu)
                                .findFirst()
                                .orElseThrow());
        Pictures.snap(menu.getScene(), "phonebar-out-prefix-menu" + suffix);
        type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        awaitScreen("chosen", () -> model.prefixes().chosen().get().equals(Optional.of(milan)));
        assertEquals(milan.id().toString(), preferences.get("phonebar.out-prefix").value());
        snap("out-prefix" + suffix);
        type(KeyCode.F9);
        write("0331234").type(KeyCode.ENTER);
        awaitScreen("dialled", () -> phone.dialled().equals(List.of("0331234")));
        assertEquals(Map.of(OwnPrefix.HEADER, "*71"), phone.headersOfLast());
        onScreen(() -> model.calls().out().went("Milan"));
        snap("out-prefix-dialling" + suffix);
        onScreen(() -> phone.dialledLast().become(CallState.TALKING));
        snap("out-prefix-talking" + suffix);
        type(KeyCode.F3);
        prefixes = List.of();
        onScreen(() -> model.prefixes().load());
        awaitScreen("told", () -> !model.notices().text().get().isEmpty());
        assertEquals(Optional.empty(), onScreen(() -> model.prefixes().chosen().get()));
    }

    @Test
    void neverLetsTheKeysOfSomebodyWhoTypesTakeOrEndACall() {
        open(Language.ENGLISH);
        type(KeyCode.F9);
        assertTrue(node("phonebar.number").isFocused());
        var call = ring();
        type(KeyCode.DIGIT1).type(KeyCode.SPACE).type(KeyCode.ENTER);
        assertEquals(CallState.INCOMING_RINGING, call.state());
        type(KeyCode.F2);
        awaitScreen("talking", () -> model.line().stage().get() == Stage.TALKING);
        type(KeyCode.SPACE).type(KeyCode.ENTER);
        assertEquals(Stage.TALKING, onScreen(() -> model.line().stage().get()));
    }

    @Test
    void letsEveryControlSayWhatItIs() {
        open(Language.ITALIAN);
        ring();
        List<String> silent =
                onScreen(() ->
                        lookup((Node n) -> n instanceof Control && n.isFocusTraversable())
                                .queryAll()
                                .stream()
                                .filter(BarViewTest::isSilent)
                                .map(Node::getId)
                                .toList());
        assertEquals(List.of(), silent);
    }

    private static boolean isSilent(Node node) {
        boolean named = node instanceof Labeled l && l.getText() != null && !l.getText().isEmpty();
        return node.getId() == null || !named && node.getAccessibleText() == null;
    }

    private boolean isWithin(String id) {
        Node node = node(id);
        return node.localToScene(node.getLayoutBounds()).getMaxX() <= stage().getScene().getWidth();
    }

    @Test
    void cutsNothingButAStrangersEndlessName() {
        open(Language.ENGLISH);
        onScreen(() ->
                phone.ring("1", "🎉 Wolfeschlegelsteinhausenbergerdorff ".repeat(9), "billing"));
        awaitScreen("the menu is within the bar", () -> isWithin("phonebar.menu"));
        Pictures.snap(stage().getScene(), "phonebar-long-name");
        assertEquals(1, onScreen(() -> shortened(stage().getScene().getRoot())).size());
        assertTrue(onScreen(() -> stage().getWidth()) <= 1000);
        assertFalse(onScreen(() -> node("phonebar.answer").getBoundsInParent().isEmpty()));
    }
}
