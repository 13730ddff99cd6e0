package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

import org.parley.contract.routing.Presence;
import org.parley.phone.Softphone;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.phonebar.line.Stage;
import org.parley.server.app.RestServer;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.config.NodePublishers;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A whole server with an Asterisk, the bar of the agent Ann with its real telephone, Bob (5002)
/// and Eve (5003) with synthetic desk telephones, a carrier that is reached by `0` and a number,
/// and callers from outside.
final class SmallCentre implements AutoCloseable {
    private final RestServer server;
    private final SyntheticCaller callers;
    private final SyntheticAgents others;
    private final AtomicReference<Softphone> phone = new AtomicReference<>();
    private final PhonebarApp app;

    private SmallCentre(RestServer server, Path folder) throws Exception {
        this.server = server;
        callers = SyntheticCaller.open(server.sip());
        others = SyntheticAgents.open(server.sip());
        await("link to Asterisk")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> get("/realtime/snapshot").toString().contains("\"connected\":true"));
        for (String name : List.of("bob", "eve")) {
            takeDeskTelephone(name);
        }
        reachOutside();
        Path bar = Files.createDirectories(folder.resolve("phonebar"));
        Files.writeString(bar.resolve("desk.properties"), "remote.port=0\nremote.key=test\n");
        change(
                "/staff/agents",
                "ann",
                ann -> ((ArrayNode) ann.get("permissions")).add("PHONE_REMOTE"));
        app = openBar(folder);
        awaitState("ready", s -> s.registered() && s.live() && s.presence() == Presence.READY);
    }

    static SmallCentre start(Path folder) throws Exception {
        return new SmallCentre(RestServer.withAsterisk(folder, "web"), folder);
    }

    private PhonebarApp openBar(Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "ann-demo-2026\n");
        var options =
                PhonebarOptions.none()
                        .withServer(server.address())
                        .withUser("ann", password)
                        .withSettings(folder.resolve("phonebar"))
                        .withSound(true, false);
        var real = new WebRtcPhones(options);
        return PhonebarApp.start(
                options,
                (account, tls, listeners) -> {
                    phone.set(real.open(account, tls, listeners));
                    return phone.get();
                });
    }

    /// The bar of an agent with a telephone of another maker.
    PhonebarApp openBarOf(String name, Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve(name), name + "-demo-2026\n");
        return PhonebarApp.start(
                PhonebarOptions.none()
                        .withServer(server.address())
                        .withUser(name, password)
                        .withSettings(folder.resolve("phonebar-" + name))
                        .withSound(true, false));
    }

    private void takeDeskTelephone(String name) {
        StaffService staff = server.part(StaffService.class);
        String path = "/staff/agents/" + staff.findAgentByName(name).orElseThrow().id();
        var changed = (ObjectNode) get(path);
        changed.put("typology", "EXTERNAL");
        RestServer.Answer answer = server.put("admin", path, changed);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        AgentPhone account =
                staff.findPhone(staff.findAgentByName(name).orElseThrow().id()).orElseThrow();
        SyntheticAgent telephone = others.add(account.user(), new AgentBehaviour.Busy());
        await("telephone of " + name)
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        others.register(telephone, account.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
    }

    private void reachOutside() {
        String trunk =
                made(
                        "/telephony/trunks",
                        Map.of(
                                "name", "carrier",
                                "host", "127.0.0.1",
                                "port", others.address().getPort(),
                                "matches", "",
                                "description", "",
                                "enabled", true));
        Map<String, Object> step = new HashMap<>();
        step.put("application", "outbound");
        step.put("intervalId", null);
        step.put("parameters", Map.of("trunk", trunk, "cut", "1"));
        made(
                "/telephony/routes",
                Map.of(
                        "name", "Outside",
                        "kind", "OUTBOUND",
                        "pattern", "_0X.",
                        "description", "",
                        "enabled", true,
                        "steps", List.of(step)));
    }

    /// Changes one thing that is configured, found by its name.
    void change(String path, String name, Consumer<ObjectNode> change) {
        JsonNode row =
                get(path + "?limit=1000")
                        .path("rows")
                        .valueStream()
                        .filter(one -> one.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow();
        String place = path + "/" + row.path("id").asText();
        var changed = (ObjectNode) get(place);
        change.accept(changed);
        RestServer.Answer answer = server.put("admin", place, changed);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /// Waits until Asterisk has read a file of its configuration with or without a word.
    void awaitConfigured(String file, String word, boolean there) {
        Path read = server.part(AsteriskNodeSettings.class).folders().etc().resolve(file);
        await(word + " in " + file)
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.readString(read).contains(word) == there);
        server.part(NodePublishers.class).of(0).catchUp();
    }

    String made(String path, Object body) {
        RestServer.Answer answer = server.post("admin", path, body);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return answer.json().path("id").asText();
    }

    JsonNode get(String path) {
        return server.get("admin", path).json();
    }

    RestServer server() {
        return server;
    }

    PhonebarApp app() {
        return app;
    }

    Softphone phone() {
        return phone.get();
    }

    /// A telephone of ours by its number, or a number outside.
    SyntheticAgent callee(String user) {
        return others.find(user).orElseGet(() -> others.add(user, new AgentBehaviour.Busy()));
    }

    SyntheticCall call(String number, String from) {
        return callers.call(number, from, "Zoe");
    }

    /// A call from the telephone of one of the agents.
    SyntheticCall callAs(String name, String number) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone account =
                staff.findPhone(staff.findAgentByName(name).orElseThrow().id()).orElseThrow();
        return callers.call(
                CallPlan.of(number, account.user(), name)
                        .as(new Credentials(account.user(), account.secret())));
    }

    /// Writes into a field that has the focus, whatever stood in it before: keys typed one by one
    /// get lost where the window loses the focus for a moment on a busy computer.
    static boolean write(FxRobot robot, String id, String text) {
        AtomicBoolean written = new AtomicBoolean();
        robot.interact(() ->
                robot.lookup((Node n) -> id.equals(n.getId()) && n.isFocused())
                        .tryQuery()
                        .ifPresent(node -> {
                            ((TextField) node).setText(text);
                            written.set(true);
                        }));
        return written.get();
    }

    /// Whether a node is shown.
    static boolean shows(FxRobot robot, String id) {
        return robot.lookup((Node n) -> id.equals(n.getId()) && inSight(n)).tryQuery().isPresent();
    }

    private static boolean inSight(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /// Chooses a word of a list, if it is shown and has it.
    static boolean choose(FxRobot robot, String id, String word) {
        AtomicBoolean chosen = new AtomicBoolean();
        robot.interact(() ->
                robot.lookup((Node n) -> id.equals(n.getId()) && n.isVisible())
                        .tryQuery()
                        .ifPresent(node -> chosen.set(choose((ComboBox<?>) node, word))));
        return chosen.get();
    }

    /// Presses a button, if it is shown and can be pressed.
    static boolean press(FxRobot robot, String id) {
        AtomicBoolean pressed = new AtomicBoolean();
        robot.interact(() ->
                robot.lookup((Node n) -> id.equals(n.getId()) && n.isVisible() && !n.isDisabled())
                        .tryQuery()
                        .ifPresent(node -> {
                            ((Button) node).fire();
                            pressed.set(true);
                        }));
        return pressed.get();
    }

    /// Chooses an item of a menu, if it is there.
    static boolean chooseItem(FxRobot robot, String menu, String item) {
        AtomicBoolean chosen = new AtomicBoolean();
        robot.interact(() -> {
            MenuButton button =
                    robot.lookup((Node n) -> menu.equals(n.getId())).queryAs(MenuButton.class);
            button.show();
            button.getItems().stream()
                    .filter(one -> item.equals(one.getId()))
                    .findFirst()
                    .ifPresent(one -> {
                        one.fire();
                        chosen.set(true);
                    });
            button.hide();
        });
        return chosen.get();
    }

    private static <T> boolean choose(ComboBox<T> list, String word) {
        for (T item : list.getItems()) {
            if (list.getConverter().toString(item).equals(word)) {
                list.setValue(item);
                return true;
            }
        }
        return false;
    }

    void signOn(String name) {
        server.post(name, "/routing/me/sign-on", Map.of());
    }

    void signOff(String name) {
        server.post(name, "/routing/me/sign-off", Map.of());
    }

    /// Fails with the states that were seen meanwhile.
    void awaitState(String what, Predicate<PhonebarState> condition) {
        List<PhonebarState> seen = new ArrayList<>();
        await(what)
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    PhonebarState state =
                            app.state().orElseThrow(() -> new AssertionError("no bar yet"));
                    if (seen.isEmpty() || !seen.getLast().equals(state)) {
                        seen.add(state);
                    }
                    assertTrue(condition.test(state), () -> "seen: " + seen);
                });
    }

    /// The legs of the call of a number, once it is over.
    List<JsonNode> legs(String number) {
        JsonNode row =
                await("report of " + number)
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> get("/reports/calls?q=" + number).path("rows").path(0),
                                found -> found.has("id"));
        List<JsonNode> legs = new ArrayList<>();
        get("/reports/calls/" + row.path("id").asText() + "/legs").forEach(legs::add);
        return legs;
    }

    void everybodyGoesHome() {
        signOff("bob");
        signOff("eve");
        callers.calls().forEach(SyntheticCall::hangUp);
        others.calls().forEach(SyntheticCall::hangUp);
        phone().calls().forEach(call -> call.hangUp().exceptionally(_ -> null));
        awaitState("no call", s -> s.stage() == Stage.IDLE);
        server.post("ann", "/routing/me/ready", Map.of());
        awaitState("idle", s -> s.stage() == Stage.IDLE && s.presence() == Presence.READY);
    }

    @Override
    public void close() {
        app.close();
        callers.close();
        others.close();
        server.close();
    }
}
