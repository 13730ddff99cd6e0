package org.parley.server.telephony.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.awaitility.core.ConditionTimeoutException;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.Mark;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;
import org.parley.server.platform.audit.Actor;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.testing.Tone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A whole server with a real Asterisk, its demo agents' telephones and callers; queues are set up
/// by REST.
public final class QueueFloor implements AutoCloseable {
    public static final AgentBehaviour ANSWERS = AgentBehaviour.answerAfter(Duration.ofMillis(50));

    private final RestServer server;
    private final SyntheticCaller callers;
    private final SyntheticAgents telephones;
    private int made;

    public QueueFloor(Path data) throws IOException {
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
        telephones = SyntheticAgents.open(server.sip());
    }

    public RestServer server() {
        return server;
    }

    /// Makes a queue like `sales` with these members and its own inbound number, which it returns
    /// once callers can reach it.
    public String queue(String name, List<String> members, Map<String, ?> options) {
        ObjectNode queue = named("/telephony/queues", "sales");
        queue.remove(List.of("id", "version"));
        queue.put("name", name).put("number", "" + (6500 + ++made)).put("wrapUpSeconds", 0);
        queue.putArray("teams");
        var agents = queue.putArray("agents");
        for (String member : members) {
            agents.addObject()
                    .put("agentId", named("/staff/agents", member).path("id").asText())
                    .put("penalty", 0)
                    .put("direct", true);
        }
        options.forEach(queue::putPOJO);
        RestServer.Answer answer = server.post("admin", "/telephony/queues", queue);
        assertEquals(201, answer.status(), answer.body());
        String number = "0800" + (500 + made);
        server.part(RouteService.class)
                .createInbound(
                        number, UUID.fromString(answer.json().path("id").asText()), Actor.SERVER);
        awaitNumber(number);
        return number;
    }

    /// A number is known to Asterisk a moment after it was stored.
    private void awaitNumber(String number) {
        for (int i = 0; i < 10; i++) {
            SyntheticCall call = callers.call(number, "39000000", "Probe");
            try {
                await().atMost(3, TimeUnit.SECONDS)
                        .until(() -> call.saw(Mark.ANSWERED) || call.ended().isDone());
            } catch (ConditionTimeoutException _) {
                continue;
            } finally {
                call.hangUp();
            }
            if (call.finalCode() == 200) {
                return;
            }
        }
        throw new AssertionError(number + " is never reached");
    }

    /// Changes options of a queue.
    public void change(String name, Map<String, ?> options) {
        ObjectNode queue = named("/telephony/queues", name);
        options.forEach(queue::putPOJO);
        RestServer.Answer answer =
                server.put("admin", "/telephony/queues/" + queue.path("id").asText(), queue);
        assertEquals(200, answer.status(), answer.body());
    }

    public SyntheticCall call(String number, String from) {
        return callers.call(number, from, "Caller");
    }

    /// The agent's telephone, registered and signed on.
    public SyntheticAgent agent(String name, AgentBehaviour behaviour) {
        SyntheticAgent telephone = telephone(name, behaviour);
        assertEquals(200, server.post(name, "/routing/me/sign-on", Map.of()).status());
        return telephone;
    }

    private SyntheticAgent telephone(String name, AgentBehaviour behaviour) {
        StaffService staff = server.part(StaffService.class);
        AgentPhone phone =
                staff.findPhone(staff.findAgentByName(name).orElseThrow().id()).orElseThrow();
        var known = telephones.find(phone.user());
        if (known.isPresent()) {
            known.get().behave(behaviour);
            return known.get();
        }
        return registered(phone.user(), phone.secret(), behaviour);
    }

    /// A telephone without a person, registered.
    public SyntheticAgent desk(String name, String extension) {
        RestServer.Answer stored =
                server.post(
                        "admin",
                        "/staff/telephones",
                        Map.of(
                                "name",
                                name,
                                "extension",
                                extension,
                                "dtmf",
                                "RFC4733",
                                "enabled",
                                true));
        assertEquals(201, stored.status(), stored.body());
        SipAccess access =
                server.get(
                                "admin",
                                "/telephony/telephones/"
                                        + stored.json().path("id").asText()
                                        + "/sip")
                        .as(SipAccess.class);
        return registered(access.user(), access.password(), ANSWERS);
    }

    private SyntheticAgent registered(String user, String password, AgentBehaviour behaviour) {
        SyntheticAgent telephone = telephones.add(user, behaviour);
        await("Asterisk knows the telephone " + user)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        telephones
                                        .register(telephone, password, Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        return telephone;
    }

    public void signOff(String name) {
        server.post(name, "/routing/me/sign-off", Map.of());
    }

    public void hangUpAll() {
        callers.calls().forEach(SyntheticCall::hangUp);
    }

    /// Stores a sound of this tone.
    public String sound(int hertz) {
        RestServer.Answer made =
                server.post("admin", "/sounds", Map.of("name", "Tone " + hertz, "description", ""));
        String id = made.json().path("id").asText();
        RestServer.Answer stored =
                server.put(
                        "admin",
                        "/sounds/" + id + "/content",
                        Map.of(
                                "name",
                                hertz + ".wav",
                                "content",
                                Base64.getEncoder().encodeToString(Tone.wave(hertz))));
        assertEquals(200, stored.status(), stored.body());
        return id;
    }

    public void awaitQuiet() {
        await("no calls")
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> server.get("admin", "/telephony/calls").body().length() < 40);
    }

    /// The leg of a caller, once he waits in the queue.
    public String waiting(String from, String queue) {
        String[] id = new String[1];
        await(from + " waits")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> {
                    for (JsonNode call : server.get("admin", "/telephony/calls").json()) {
                        if (call.path("callerNumber").asText().equals(from)
                                && call.path("state").asText().equals("WAITING")
                                && call.path("queue").asText().equals(queue)) {
                            id[0] = call.path("id").asText();
                        }
                    }
                    return id[0] != null;
                });
        return id[0];
    }

    /// Whether the telephone talks with the caller.
    public static boolean talks(SyntheticAgent agent, String from) {
        return agent.calls().stream().anyMatch(c -> c.talking() && c.remote().equals(from));
    }

    /// The queue's row on the board.
    public JsonNode row(String queue) {
        return row("queue", "name", queue);
    }

    /// The row on the board of a telephone without a person.
    public JsonNode telephoneRow(String extension) {
        return row("telephone", "extension", extension);
    }

    /// The place of a waiting call in its queue, from 1, as the board shows it; 0 for none.
    public int place(String call) {
        for (JsonNode row : server.get("admin", "/realtime/snapshot").json().path("rows")) {
            if (row.path("call").path("id").asText().equals(call)) {
                return row.path("position").asInt();
            }
        }
        return 0;
    }

    private JsonNode row(String kind, String field, String value) {
        for (JsonNode row : server.get("admin", "/realtime/snapshot").json().path("rows")) {
            if (row.path("kind").asText().equals(kind) && row.path(field).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("the board does not show " + value);
    }

    public ObjectNode named(String path, String name) {
        for (JsonNode row : server.get("admin", path + "?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }

    /// A group of options as the queue has it, with others.
    public Map<String, Object> group(String queue, String group, Map<String, ?> options) {
        Map<String, Object> all = new HashMap<>();
        named("/telephony/queues", queue)
                .path(group)
                .properties()
                .forEach(field -> all.put(field.getKey(), field.getValue()));
        all.putAll(options);
        return Map.of(group, all);
    }

    @Override
    public void close() {
        telephones.close();
        callers.close();
        server.close();
    }
}
