package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.desk.testing.Pictures;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ann chooses by which out-prefix her calls go out, and the carrier sees it, on a real server and
/// a real Asterisk.
@Tag("asterisk")
@Tag("V3")
@Tag("G2")
final class OutPrefixThroughTheBarTest {
    private static final String MENU = "phonebar.out-prefix";

    @TempDir static Path data;
    private static SmallCentre centre;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        centre = SmallCentre.start(data);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static String prefix(String name, String digits, String callerId) {
        String ann =
                centre.get("/staff/agents?limit=1000")
                        .path("rows")
                        .valueStream()
                        .filter(one -> one.path("name").asText().equals("ann"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        Map<String, Object> prefix = new HashMap<>();
        prefix.put("name", name);
        prefix.put("digits", digits);
        prefix.put("context", "agents");
        prefix.put("keep", false);
        prefix.put("callerId", callerId);
        prefix.put("description", "");
        prefix.put("enabled", true);
        prefix.put("agents", List.of(ann));
        prefix.put("teams", List.of());
        String id = centre.made("/telephony/out-prefixes", prefix);
        centre.awaitConfigured("extensions.conf", "parley-prefix-" + id, true);
        return id;
    }

    private static void behave(String number) {
        centre.callee(number).behave(AgentBehaviour.answerAfter(Duration.ofMillis(200)));
    }

    private SyntheticCall dial(String typed, String called) {
        robot.type(KeyCode.F9);
        await("the field")
                .atMost(Duration.ofSeconds(10))
                .until(() -> SmallCentre.write(robot, "phonebar.number", typed));
        robot.type(KeyCode.ENTER);
        return talks(called);
    }

    private static SyntheticCall talks(String called) {
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        return centre.callee(called).calls().getLast();
    }

    private String detail() {
        return robot.lookup((Node n) -> "phonebar.detail".equals(n.getId()))
                .queryAs(Label.class)
                .getText();
    }

    private static JsonNode way() {
        return centre.get("/realtime/snapshot").findPath("way");
    }

    @Test
    void theCarrierSeesTheNumberOfThePrefixThatIsChosenAndTheBarSaysSo() throws Exception {
        String milan = prefix("Milan, <1> & 100%", "*71", "Office, Milan <0299001>");
        prefix("Rome", "*72", "0688001");
        List.of("331234", "331235", "112", "5002").forEach(OutPrefixThroughTheBarTest::behave);
        await("the bar offers them")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        robot.lookup((Node n) -> MENU.equals(n.getId()) && n.isVisible())
                                .tryQueryAs(MenuButton.class)
                                .filter(menu -> menu.getItems().size() == 3)
                                .isPresent());

        assertTrue(SmallCentre.chooseItem(robot, MENU, MENU + "-Milan, <1> & 100%"));
        SyntheticCall seen = dial("0331234", "331234");
        assertEquals("0299001", seen.remote(), "what the carrier sees");
        await("the bar says by which it went out")
                .atMost(Duration.ofSeconds(10))
                .until(() -> detail().contains("Milan, <1> & 100%"));
        assertEquals("Milan, <1> & 100%", way().path("prefix").asText());
        assertEquals("Outside", way().path("route").asText());
        assertEquals("carrier", way().path("trunk").asText());
        Pictures.snap(
                robot.lookup((Node n) -> MENU.equals(n.getId())).query().getScene(),
                "phonebar-out-prefix-real");
        centre.everybodyGoesHome();
        assertEquals(
                milan,
                centre.server()
                        .get("ann", "/platform/preferences/phonebar.out-prefix")
                        .json()
                        .path("value")
                        .asText());

        assertTrue(SmallCentre.chooseItem(robot, MENU, MENU + "-Rome"));
        centre.app().call("0331234");
        assertEquals(
                "0688001", talks("331234").remote(), "by the command of history, list and links");
        centre.everybodyGoesHome();

        assertTrue(!dial("0112", "112").remote().equals("0688001"), "help by the usual way");
        centre.everybodyGoesHome();
        assertEquals("5001", dial("5002", "5002").remote(), "within the house");
        assertEquals("", way().path("prefix").asText());
        centre.everybodyGoesHome();

        assertTrue(SmallCentre.chooseItem(robot, MENU, MENU + "-none"));
        assertTrue(!dial("0331235", "331235").remote().equals("0688001"), "the usual way");
        assertEquals("Outside", way().path("route").asText());
        assertEquals("", way().path("prefix").asText());
    }
}
