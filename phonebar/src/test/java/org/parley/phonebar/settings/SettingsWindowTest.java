package org.parley.phonebar.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.contract.staff.BarApi;
import org.parley.contract.staff.BarSetting;
import org.parley.contract.staff.BarSettings;
import org.parley.contract.staff.LogLevel;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.phone.CallState;
import org.parley.phonebar.FakeLoudspeakers;
import org.parley.phonebar.FakePhone;
import org.parley.phonebar.FakePreferences;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.bar.BarBehaviour;
import org.parley.phonebar.bar.BarViewModel;
import org.parley.phonebar.bar.DockEdge;
import org.parley.phonebar.keys.FarKey;
import org.parley.phonebar.keys.FarKeys;
import org.parley.phonebar.keys.KeyHook;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.sound.Melody;
import org.parley.phonebar.sound.SoundViewModel;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

@Tag("G7")
final class SettingsWindowTest extends DeskTest {
    @TempDir Path folder;

    private final TestClock clock = new TestClock();
    private final FakePhone phone = new FakePhone(clock, Runnable::run);
    private final FakePreferences preferences = new FakePreferences();
    private final FakeLoudspeakers loudspeakers = new FakeLoudspeakers();
    private final FakeBar bar = new FakeBar();
    private final FakePlace place = new FakePlace();
    private final FakeHook hook = new FakeHook();
    private SoundViewModel sound;
    private BarBehaviour behaviour;

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

    private void open(Language language) {
        var texts =
                new Texts(List.of("org.parley.desk.texts", "org.parley.phonebar.texts"), language);
        var notices = new Notices(clock, new ProblemTexts(texts));
        var line = new LineViewModel(texts, clock, Runnable::run, notices);
        var calls = new CallsViewModel(line, texts, clock, Runnable::run);
        behaviour = new BarBehaviour(bar, BackgroundWork.onCaller(), notices);
        sound = new SoundViewModel(preferences, BackgroundWork.onCaller(), notices, loudspeakers);
        var window =
                new SettingsWindow(
                        new SettingsWindow.Subjects(
                                line,
                                calls,
                                sound,
                                behaviour,
                                place,
                                new FarKeys(
                                        new DeskSettings(folder),
                                        hook,
                                        Runnable::run,
                                        line,
                                        place::toFront)),
                        texts,
                        theme(),
                        new DeskSettings(folder),
                        Autostart.of(
                                "Linux",
                                folder,
                                Map.of(),
                                Optional.of(Path.of("/opt/parley/phonebar"))));
        show(Region::new);
        onScreen(() -> {
            line.use(phone);
            sound.use(phone);
            phone.register();
            behaviour.load();
            sound.load();
            window.open(stage());
        });
    }

    /// Keys of other programs.
    private static final class FakeHook implements KeyHook {
        private State state = State.POSSIBLE;
        private Optional<Consumer<FarKey>> ears = Optional.empty();

        @Override
        public State state() {
            return state;
        }

        @Override
        public State start(Consumer<FarKey> pressed) {
            ears = Optional.of(pressed);
            return state;
        }

        @Override
        public void stop() {
            ears = Optional.empty();
        }
    }

    @Test
    void keysOfOtherProgramsReachTheBarOnlyIfTheAgentWishes() {
        open(Language.ENGLISH);
        onScreen(() -> this.<CheckBox>node("settings.far-keys").fire());
        onScreen(() -> phone.ring("+39 02 555", "Ugo Conti", "sales"));
        onScreen(() -> hook.ears.orElseThrow().accept(FarKey.ANSWER));
        awaitScreen("answered", () -> phone.calls().getFirst().state() == CallState.TALKING);
        onScreen(() -> hook.ears.orElseThrow().accept(FarKey.MUTE));
        assertTrue(phone.calls().getFirst().muted());
        onScreen(() -> hook.ears.orElseThrow().accept(FarKey.HANG_UP));
        awaitScreen("over", () -> phone.calls().isEmpty());
        onScreen(() -> this.<CheckBox>node("settings.far-keys").fire());
        assertTrue(hook.ears.isEmpty());
    }

    @Test
    void saysWhyNoKeysOfOtherProgramsAreHeard() {
        hook.state = KeyHook.State.FORBIDDEN;
        open(Language.ENGLISH);
        assertTrue(node("settings.far-keys").isDisabled());
        assertTrue(this.<Label>node("settings.far-keys.note").getText().contains("Wayland"));
        tab(3, "bar-wayland");
    }

    /// Notes where the bar is wished.
    private static final class FakePlace implements BarViewModel.Wishes {
        private DockEdge edge = DockEdge.FREE;

        @Override
        public void signOut() {}

        @Override
        public void quit() {}

        @Override
        public void about() {}

        @Override
        public void settings() {}

        @Override
        public DockEdge edge() {
            return edge;
        }

        @Override
        public void edge(DockEdge wanted) {
            edge = wanted;
        }

        @Override
        public boolean alwaysOnTop() {
            return true;
        }

        @Override
        public void alwaysOnTop(boolean wanted) {}

        @Override
        public void toFront() {}
    }

    private Scene scene() {
        return this.<TabPane>node("settings.tabs").getScene();
    }

    private void tab(int index, String name) {
        onScreen(() -> this.<TabPane>node("settings.tabs").getSelectionModel().select(index));
        onScreen(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        });
        Pictures.snap(scene(), "settings-" + name + "-light");
        Pictures.snap(scene(), "settings-" + name + "-light-200", 2);
        onScreen(() -> theme().choose(Appearance.DARK));
        Pictures.snap(scene(), "settings-" + name + "-dark");
        Pictures.snap(scene(), "settings-" + name + "-dark-200", 2);
        onScreen(() -> theme().choose(Appearance.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsChosenHoldsAtOnceAndIsKept(Language language) {
        open(language);
        String suffix = language == Language.ENGLISH ? "" : "-it";
        onScreen(() -> {
            ComboBox<Device> microphones = node("settings.microphone");
            microphones.setValue(microphones.getItems().getLast());
        });
        assertEquals("mic-2", phone.audio().microphone().orElseThrow().id());
        onScreen(() -> this.<CheckBox>node("settings.own-volumes").fire());
        assertEquals("80 80", phone.audio().volumes());
        onScreen(() -> this.<CheckBox>node("settings.noise-suppression").fire());
        assertFalse(phone.audio().treatment().noiseSuppression());
        tab(0, "sound" + suffix);

        tab(1, "ringing" + suffix);
        onScreen(() -> {
            ComboBox<Device> devices = node("settings.ring-device");
            devices.setValue(devices.getItems().getLast());
            ComboBox<Melody> melodies = node("settings.melody");
            melodies.setValue(Melody.BELL);
        });
        click("settings.listen");
        awaitScreen("heard", () -> loudspeakers.sounding("Desk speaker") == 1);
        assertEquals(Melody.BELL, sound.choice().get().ringing().melody());
        assertTrue(preferences.get("phonebar.sound").value().contains("Desk speaker"));

        tab(3, "bar" + suffix);
        onScreen(() -> this.<ComboBox<DockEdge>>node("settings.edge").setValue(DockEdge.BOTTOM));
        assertEquals(DockEdge.BOTTOM, place.edge());
        onScreen(() -> this.<CheckBox>node("settings.autostart").fire());
        assertTrue(folder.resolve(".config/autostart/parley-phonebar.desktop").toFile().exists());
    }

    @Test
    @Tag("G2")
    void changesWhenCallsAnswerThemselvesUnlessItIsForced() {
        open(Language.ENGLISH);
        tab(2, "calls");
        onScreen(() -> this.<CheckBox>node("settings.auto-answer").fire());
        onScreen(() -> this.<Spinner<Integer>>node("settings.auto-answer-seconds").increment(3));
        assertTrue(bar.stored.autoAnswer());
        assertEquals(8, bar.stored.autoAnswerSeconds());
        assertFalse(node("settings.forced").isVisible());

        bar.stored =
                new BarSettings(true, 3, true, true, LogLevel.INFO, Set.of(BarSetting.AUTO_ANSWER));
        onScreen(() -> behaviour.load());
        assertTrue(node("settings.auto-answer").isDisabled());
        assertTrue(node("settings.auto-answer-seconds").isDisabled());
        assertFalse(node("settings.pop-up").isDisabled());
        assertTrue(node("settings.forced").isVisible());
        tab(2, "calls-forced");
    }

    @Test
    @Tag("T2")
    void writesAsMuchIntoItsLogAsTheAdministratorWishes() {
        open(Language.ENGLISH);
        var ours = LoggerFactory.getLogger("org.parley");
        bar.stored = new BarSettings(false, 3, true, true, LogLevel.DEBUG, Set.of());
        onScreen(() -> behaviour.load());
        assertTrue(ours.isDebugEnabled());
        bar.stored = new BarSettings(false, 3, true, true, LogLevel.WARN, Set.of());
        onScreen(() -> behaviour.load());
        assertFalse(ours.isInfoEnabled());
        bar.stored = new BarSettings(false, 3, true, true, LogLevel.INFO, Set.of());
        onScreen(() -> behaviour.load());
        assertTrue(ours.isInfoEnabled());
        assertFalse(ours.isDebugEnabled());
    }

    @Test
    @Tag("G8")
    void callsTheNumbersByWhichOneHearsOneself() {
        open(Language.ENGLISH);
        onScreen(() -> this.<Button>node("settings.hear-yourself").fire());
        assertEquals(List.of("*43"), phone.dialled());
        assertTrue(node("settings.record-and-play").isDisabled(), "during a call");
    }

    @Test
    void speaksTheChosenLanguageAtOnce() {
        open(Language.ENGLISH);
        tab(3, "english");
        onScreen(() ->
                this.<ComboBox<Language>>node("settings.language").setValue(Language.ITALIAN));
        awaitScreen("anew", () -> isNamed("Suoneria"));
    }

    private boolean isNamed(String tab) {
        return this.<TabPane>node("settings.tabs").getTabs().stream()
                .anyMatch(one -> one.getText().equals(tab));
    }
}
