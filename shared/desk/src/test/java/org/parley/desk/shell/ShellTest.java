package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Inject;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Permission;
import org.parley.desk.about.OwnReleases;
import org.parley.desk.fx.Bindings;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.View;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.signin.SignInViewModel;
import org.parley.desk.signin.Version;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.theme.Appearance;
import org.parley.desk.theme.Theme;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

final class ShellTest extends DeskTest {
    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.USER, List.of());
    private Shell shell;
    private DeskContext desk;

    /// A page for the test.
    public static final class EmptyView extends View<StackPane> {
        @Inject
        public EmptyView() {}

        @Override
        protected void attached(Bindings b) {}
    }

    private static final class Pages extends AbstractModule {
        @Override
        protected void configure() {
            bind(EmptyView.class);
            var pages = Multibinder.newSetBinder(binder(), Page.class);
            pages.addBinding()
                    .toInstance(
                            new Page(
                                    "calls",
                                    2,
                                    MaterialDesignP.PHONE,
                                    "presence.talking",
                                    Permission.REPORTS_READ,
                                    EmptyView.class));
            pages.addBinding()
                    .toInstance(
                            new Page(
                                    "realtime",
                                    1,
                                    MaterialDesignM.MONITOR_DASHBOARD,
                                    "live.now",
                                    Permission.REALTIME_READ,
                                    EmptyView.class));
            var tools = new PageGroup("tools", 5, MaterialDesignP.PALETTE, "appearance.title");
            for (var each : List.of("ready", "paused", "offline")) {
                pages.addBinding()
                        .toInstance(
                                new Page(
                                        each,
                                        each.length(),
                                        MaterialDesignP.PENCIL,
                                        "presence." + each,
                                        Permission.AGENTS_READ,
                                        EmptyView.class,
                                        tools));
            }
            pages.addBinding()
                    .toInstance(
                            new Page(
                                    "secret",
                                    3,
                                    MaterialDesignM.MONITOR_LOCK,
                                    "presence.busy",
                                    Permission.SETTINGS_WRITE,
                                    EmptyView.class));
        }
    }

    private void openAndSignIn() {
        onScreen(() -> {
            var settings = new DeskSettings(folder);
            settings.language(Language.ENGLISH);
            settings.appearance(Appearance.LIGHT);
            var start =
                    new DeskStart(
                            "admin-console",
                            settings,
                            TrustedAuthorities.inFolder(folder),
                            Clock.systemUTC(),
                            List.of());
            desk = DeskContext.of(List.<Module>of(new DeskModule(start)));
            shell = new Shell(stage(), desk, List.of(new Pages()));
            shell.show("Parley", List.of());
        });
        click("signin.server");
        write(server.address()).type(KeyCode.TAB);
        write("ann").type(KeyCode.TAB).write("right").type(KeyCode.ENTER);
        awaitScreen("the rail", () -> lookup("#shell").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        onScreen(() -> shell.close());
        server.close();
    }

    @Test
    @Tag("X5")
    void showsThePagesThatThePersonMaySeeAndWhetherTheBoardIsLive() {
        openAndSignIn();
        assertEquals(
                List.of("rail.realtime", "rail.calls", "rail.tools"),
                onScreen(() ->
                        lookup(".rail .toggle-button").queryAll().stream()
                                .map(n -> n.getId())
                                .toList()));
        awaitScreen("live", () -> this.<Label>node("shell.live").getText().equals("Live"));
        Pictures.snap(stage().getScene(), "shell-light");
        press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        awaitScreen("calls", () -> this.<Label>node("shell.title").getText().equals("Talking"));
        onScreen(() -> desk.getInstance(Theme.class).choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "shell-dark");
    }

    @Test
    @Tag("A2")
    void opensItsOwnChangeLogFromItsVersion() {
        openAndSignIn();
        click("shell.version");
        awaitScreen("the versions", () -> find("about.program.version").isPresent());

        assertTrue(
                onScreen(() -> ((Label) find("about.program.version").orElseThrow()).getText())
                        .contains(Version.own().text()));
        String newest = new OwnReleases().get().releases().getFirst().version();
        assertTrue(find("updates.release." + newest).isPresent());
    }

    private Optional<Node> find(String id) {
        return lookup((Node node) -> id.equals(node.getId())).tryQuery();
    }

    private String title() {
        return this.<Label>node("shell.title").getText();
    }

    @Test
    void listsThePagesOfAPlaceBesideTheRailAndRemembersWhichWasOpen() {
        openAndSignIn();
        assertFalse(onScreen(() -> node("shell.pages-scroll").isVisible()));
        click("rail.tools");
        awaitScreen("the first of them", () -> title().equals("Ready"));
        assertTrue(onScreen(() -> node("shell.pages-scroll").isVisible()));
        click("page.offline");
        awaitScreen("the last of them", () -> title().equals("Signed off"));
        Pictures.snap(stage().getScene(), "shell-place-light");
        click("rail.realtime");
        awaitScreen("another place", () -> title().equals("Live"));
        assertFalse(onScreen(() -> node("shell.pages-scroll").isVisible()));
        press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        awaitScreen("where it was", () -> title().equals("Signed off"));
    }

    @Test
    void opensWhatIsTypedIntoThePalette() {
        openAndSignIn();
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        awaitScreen("the palette", () -> lookup("#palette").tryQuery().isPresent());
        Pictures.snap(stage().getScene(), "palette-light");
        write("pau");
        awaitScreen(
                "found",
                () ->
                        this.lookup((Node n) -> "palette.page.paused".equals(n.getId()))
                                .tryQuery()
                                .isPresent());
        type(KeyCode.ENTER);
        awaitScreen("the page", () -> title().equals("Paused"));
        assertTrue(onScreen(() -> lookup("#palette").tryQuery().isEmpty()));
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        awaitScreen("the palette", () -> lookup("#palette").tryQuery().isPresent());
        write("zzz");
        awaitScreen("nothing", () -> node("palette.nothing").isVisible());
        onScreen(() -> desk.getInstance(Theme.class).choose(Appearance.DARK));
        Pictures.snap(stage().getScene(), "palette-nothing-dark");
        type(KeyCode.ESCAPE);
        awaitScreen("closed", () -> lookup("#palette").tryQuery().isEmpty());
        assertEquals("Paused", onScreen(this::title));
    }

    @Test
    void speaksTheOtherLanguageAtOnceAndSaysWhenTheServerIsGone() {
        openAndSignIn();
        onScreen(() -> desk.getInstance(Texts.class).speak(Language.ITALIAN));
        awaitScreen("live", () -> this.<Label>node("shell.live").getText().equals("In diretta"));
        server.close();
        awaitScreen("stale", () -> this.<Label>node("shell.live").getText().startsWith("Fermo da"));
        Pictures.snap(stage().getScene(), "shell-stale");
    }

    @Test
    void goesBackToSignInWhenThePersonSignsOut() {
        openAndSignIn();
        onScreen(() -> shell.scene().lookup("#shell"));
        onScreen(() -> assertFalse(desk.getInstance(SignInViewModel.class).busy().get()));
        click("shell.menu");
        clickOn("Sign out");
        awaitScreen("sign-in", () -> lookup("#signin").tryQuery().isPresent());
        assertTrue(onScreen(() -> lookup("#shell").tryQuery().isEmpty()));
    }
}
