package org.parley.phonebar.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.client.BoardUpdate;
import org.parley.client.StreamState;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
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
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phonebar.FakeCall;
import org.parley.phonebar.FakeDesk;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.presence.PresenceViewModel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class BarViewTest extends DeskTest {
    @TempDir Path folder;

    private final TestClock clock = new TestClock();
    private final FakePhone phone = new FakePhone(clock, Runnable::run);
    private final FakeDesk desk = new FakeDesk(clock);
    private final FakeBar bar = new FakeBar();
    private final List<Boolean> onTop = new ArrayList<>();
    private int fronts;
    private Texts texts;
    private BarViewModel model;

    /// What the server keeps of the bar.
    private static final class FakeBar implements BarApi {
        private BarSettings stored = new BarSettings(false, 5, true, true, Set.of());

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

    private final class NoWishes implements BarViewModel.Wishes {
        @Override
        public void signOut() {}

        @Override
        public void quit() {}

        @Override
        public void about() {}

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
        var presence =
                new PresenceViewModel(
                        desk, BackgroundWork.onCaller(), texts, clock, desk.me, notices);
        model =
                new BarViewModel(
                        line,
                        presence,
                        new LiveLight(clock, texts),
                        notices,
                        new BarBehaviour(bar, BackgroundWork.onCaller(), notices),
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

    private void record(FakeCall call) {
        var live =
                new LiveCall(
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
                        true);
        onScreen(() ->
                model.presence()
                        .hear(new BoardUpdate(false, List.of(new CallRow(live)), Set.of())));
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
        click("phonebar.ready");
        awaitScreen("ready", () -> model.presence().presence().get() == Presence.READY);
    }

    @Test
    void obeysWhatTheServerKeepsAndGreysWhatAnAdministratorHasForced() {
        bar.stored = new BarSettings(true, 5, false, false, Set.of(BarSetting.ALWAYS_ON_TOP));
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

    @Test
    void cutsNothingButAStrangersEndlessName() {
        open(Language.ENGLISH);
        onScreen(() ->
                phone.ring("1", "🎉 Wolfeschlegelsteinhausenbergerdorff ".repeat(9), "billing"));
        Pictures.snap(stage().getScene(), "phonebar-long-name");
        assertEquals(1, onScreen(() -> shortened(stage().getScene().getRoot())).size());
        assertTrue(onScreen(() -> stage().getWidth()) <= 1000);
        assertFalse(onScreen(() -> node("phonebar.answer").getBoundsInParent().isEmpty()));
    }
}
