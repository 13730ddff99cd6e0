package org.parley.server.telephony.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.parley.contract.staff.Agent;
import org.parley.contract.telephony.SipAccess;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.CallSound;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.phone.sip.Credentials;
import org.parley.server.app.RestServer;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.audit.Actor;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.telephony.queue.QueueFloor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Where the stories play: a whole server with an Asterisk, the agents ann (5001), bob (5002), eve
/// (5003), dan (5010) and fay (5011), two desks without a person, four queues, and the world
/// outside.
final class StoryStage implements AutoCloseable {
    static final AgentBehaviour RINGS = new AgentBehaviour.RingForEver();
    static final AgentBehaviour ANSWERS = QueueFloor.ANSWERS;

    /// The number outside of the queue `tales`, which rings an agent for three seconds.
    static final String TALES = "0800501";

    /// Of `chorus` (6502 inside), which rings bob and eve at once.
    static final String CHORUS = "0800502";

    /// Of `brief`, whose callers wait for two seconds at most.
    static final String BRIEF = "0800503";

    /// Of `later`, in which eve serves and callers may ask to be called back by the key 5.
    static final String LATER = "0800504";

    /// Rings bob, who serves no queue for it.
    static final String BOB_DIRECT = "0800601";

    private static final Duration SPAN = Duration.ofMillis(300);
    private static final List<String> AGENTS = List.of("ann", "bob", "eve", "dan", "fay");
    private static final Map<String, Integer> TONES = Map.of("ann", 880, "bob", 1100, "eve", 1200);

    private final QueueFloor floor;
    private final SyntheticCaller callers;
    private final SyntheticAgents outside;
    private final Map<String, Credentials> desks = new HashMap<>();
    private final Map<String, String> routes = new HashMap<>();
    private final Map<String, String> shownAs = new HashMap<>();

    StoryStage(Path data) throws IOException {
        floor = new QueueFloor(data);
        callers = SyntheticCaller.open(floor.server().sip());
        outside = SyntheticAgents.open(floor.server().sip());
        try {
            setUp();
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    private void setUp() {
        StaffService staff = floor.server().part(StaffService.class);
        staff.createAgent(newAgent("dan", "5010"), Actor.SERVER);
        staff.createAgent(newAgent("fay", "5011"), Actor.SERVER);
        Map<String, Object> tales =
                new HashMap<>(floor.group("sales", "entry", Map.of("exitDigit", "0")));
        tales.put("agentTimeoutSeconds", 3);
        tales.put("retrySeconds", 1);
        trunk("carrier", "_0X.", outside.address().getPort(), 0);
        trunk("narrow", "_8X.", outside.address().getPort(), 2);
        String bob = staff.findAgentByName("bob").orElseThrow().id().toString();
        route("Bob", "INBOUND", BOB_DIRECT, "dial", Map.of("agent", bob, "seconds", "5"));
        desk("Desk", "5210", "RFC4733");
        desk("OldDesk", "5211", "INBAND");
        floor.queue("tales", AGENTS, tales);
        floor.queue("chorus", List.of("bob", "eve"), Map.of("strategy", "RINGALL"));
        floor.queue("brief", List.of("eve"), Map.of("maxWaitSeconds", 2));
        var back = Map.of("afterSeconds", 1, "key", "5", "prefix", "0", "gapSeconds", 1);
        floor.queue("later", List.of("eve"), floor.group("sales", "callback", back));
        routes.keySet().forEach(this::awaitRoute);
        desks.forEach(this::register);
        for (String name : List.of("ann", "bob", "eve")) {
            agent(name, new AgentBehaviour.Busy());
            floor.signOff(name);
        }
    }

    private static NewAgent newAgent(String name, String extension) {
        return new NewAgent(name, name, name + "@example.invalid", extension, name + "-demo-2026");
    }

    /// A trunk to the world outside that is reached by the pattern.
    void trunk(String name, String pattern, int port, int limit) {
        Map<String, Object> trunk = new HashMap<>();
        trunk.put("name", name);
        trunk.put("host", "127.0.0.1");
        trunk.put("port", port);
        trunk.put("matches", "");
        trunk.put("description", "");
        trunk.put("enabled", true);
        if (limit > 0) {
            trunk.put("callLimit", limit);
        }
        if (name.equals("frail")) {
            trunk.put("qualifySeconds", 1);
        }
        String id = made("/telephony/trunks", trunk);
        route(name, "OUTBOUND", pattern, "outbound", Map.of("trunk", id, "cut", "1"));
    }

    private void route(
            String name,
            String kind,
            String pattern,
            String application,
            Map<String, String> parameters) {
        Map<String, Object> step = new HashMap<>();
        step.put("application", application);
        step.put("intervalId", null);
        step.put("parameters", parameters);
        String id =
                made(
                        "/telephony/routes",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                kind,
                                "pattern",
                                pattern,
                                "description",
                                "",
                                "enabled",
                                true,
                                "steps",
                                List.of(step)));
        routes.put(name, id);
    }

    /// Until Asterisk knows the route of that name.
    void awaitRoute(String name) {
        String id = routes.get(name);
        var plan = AmiAction.of("ShowDialPlan").with("Context", "parley-route-" + id);
        await("Asterisk knows the route " + name)
                .atMost(10, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> !floor.server().part(AmiLink.class).list(plan).join().isEmpty());
    }

    private void desk(String name, String extension, String dtmf) {
        String id =
                made(
                        "/staff/telephones",
                        Map.of(
                                "name", name,
                                "extension", extension,
                                "dtmf", dtmf,
                                "enabled", true));
        SipAccess access =
                server().get("admin", "/telephony/telephones/" + id + "/sip").as(SipAccess.class);
        desks.put(extension, new Credentials(access.user(), access.password()));
    }

    private void register(String extension, Credentials who) {
        SyntheticAgent telephone = outside.add(who.user(), ANSWERS);
        await("Asterisk knows " + extension)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        outside.register(telephone, who.password(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
    }

    private String made(String path, Object body) {
        RestServer.Answer answer = server().post("admin", path, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json().path("id").asText();
    }

    RestServer server() {
        return floor.server();
    }

    /// The agent, signed on with the telephone.
    SyntheticAgent agent(String name, AgentBehaviour behaviour) {
        SyntheticAgent agent = floor.agent(name, behaviour);
        agent.say(new CallSound.Tone(TONES.getOrDefault(name, 880)));
        return agent;
    }

    /// The agent's telephone, of somebody who serves no queue now.
    SyntheticAgent telephone(String name, AgentBehaviour behaviour) {
        SyntheticAgent agent = agent(name, behaviour);
        floor.signOff(name);
        return agent;
    }

    /// The agent, signed on with a telephone of these instead of the usual ones.
    SyntheticAgent agentAt(SyntheticAgents place, String name, AgentBehaviour behaviour) {
        AgentPhone phone = phone(name);
        SyntheticAgent telephone = place.add(phone.user(), behaviour);
        await("telephone of " + name)
                .atMost(10, TimeUnit.SECONDS)
                .until(() ->
                        place.register(telephone, phone.secret(), Duration.ofMinutes(30))
                                        .get(10, TimeUnit.SECONDS)
                                == 200);
        assertEquals(200, server().post(name, "/routing/me/sign-on", Map.of()).status());
        return telephone;
    }

    void signOff(String name) {
        floor.signOff(name);
    }

    /// Whom one reaches by this number outside.
    SyntheticAgent outside(String number, AgentBehaviour behaviour) {
        SyntheticAgent other = outside.add(number, behaviour);
        other.say(new CallSound.Tone(1000));
        return other;
    }

    /// A telephone without a person.
    SyntheticAgent deskAt(String extension) {
        SyntheticAgent desk = outside.find(desks.get(extension).user()).orElseThrow();
        desk.say(new CallSound.Tone(1000));
        return desk;
    }

    SyntheticCall call(String dialled, String number) {
        return callers.call(dialled, number, "Zoe");
    }

    SyntheticCall call(CallPlan plan) {
        return callers.call(plan);
    }

    /// The report shows this story's caller by another number: that of the telephone.
    void showsAs(String number, String shown) {
        shownAs.put(number, shown);
    }

    String shown(String number) {
        return shownAs.getOrDefault(number, number);
    }

    /// A call from an agent's own telephone.
    SyntheticCall callAs(String name, String dialled) {
        return callers.call(CallPlan.of(dialled, phone(name).user(), name).as(credentials(name)));
    }

    Credentials credentials(String name) {
        AgentPhone phone = phone(name);
        return new Credentials(phone.user(), phone.secret());
    }

    Credentials deskCredentials(String extension) {
        return desks.get(extension);
    }

    /// By which the agent signs in whose full name this is; the full name when there is none.
    String nameOf(String fullName) {
        return server().part(StaffService.class).listAgents().stream()
                .filter(agent -> agent.fullName().equals(fullName))
                .map(Agent::name)
                .findFirst()
                .orElse(fullName);
    }

    private AgentPhone phone(String name) {
        StaffService staff = server().part(StaffService.class);
        return staff.findPhone(staff.findAgentByName(name).orElseThrow().id()).orElseThrow();
    }

    /// A caller of `tales` who talks with ann.
    Talk talkWithAnn(String number) {
        SyntheticAgent ann = agent("ann", ANSWERS);
        SyntheticCall caller = call(TALES, number);
        SyntheticCall here = talk(ann);
        hears(caller, 880);
        return new Talk(caller, here);
    }

    /// Both ends of a call.
    record Talk(SyntheticCall caller, SyntheticCall agent) {}

    /// Waits until the telephone talks.
    static SyntheticCall talk(SyntheticAgent agent) {
        await(agent.user() + " talks")
                .atMost(12, TimeUnit.SECONDS)
                .until(() -> agent.calls().stream().anyMatch(SyntheticCall::talking));
        return agent.calls().stream().filter(SyntheticCall::talking).findFirst().orElseThrow();
    }

    /// Waits until it rings at the telephone.
    static SyntheticCall rings(SyntheticAgent agent) {
        await(agent.user() + " rings")
                .atMost(12, TimeUnit.SECONDS)
                .until(() -> agent.calls().stream().anyMatch(c -> !c.ended().isDone()));
        return agent.calls().getLast();
    }

    static void hears(SyntheticCall one, int hertz) {
        await(one + " hears " + hertz)
                .atMost(12, TimeUnit.SECONDS)
                .until(() -> one.heard().hears(hertz, SPAN));
    }

    static void over(SyntheticCall call) {
        await(call + " is over").atMost(25, TimeUnit.SECONDS).until(() -> call.ended().isDone());
    }

    /// Hangs up and waits for the end.
    static void hangUp(SyntheticCall call) {
        call.hangUp();
        over(call);
    }

    /// A SIP status that comes soon.
    static int status(Future<Integer> coming) throws Exception {
        return coming.get(10, TimeUnit.SECONDS);
    }

    /// The caller waits, as the board tells.
    void waits(String number) {
        await(number + " waits")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> findWaiting(number).isPresent());
    }

    private Optional<String> findWaiting(String number) {
        for (JsonNode call : server().get("admin", "/telephony/calls").json()) {
            if (call.path("callerNumber").asText().equals(number)
                    && call.path("state").asText().equals("WAITING")) {
                return Optional.of(call.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /// A variable of the channel of a caller who waits; empty when it has none.
    String variable(String number, String name) throws Exception {
        String leg = findWaiting(number).orElse("");
        return server().part(AmiLink.class)
                .send(AmiAction.of("Getvar").with("Channel", leg).with("Variable", name))
                .get(5, TimeUnit.SECONDS)
                .text("Value");
    }

    /// The queue's row on the board.
    JsonNode row(String queue) {
        return floor.row(queue);
    }

    /// Until the trunk has that state.
    void awaitTrunk(String name, String state) {
        await(name + " is " + state)
                .atMost(15, TimeUnit.SECONDS)
                .until(() -> {
                    for (JsonNode row : server().get("admin", "/telephony/trunks/states").json()) {
                        if (row.path("name").asText().equals(name)) {
                            return row.path("state").asText().equals(state);
                        }
                    }
                    return false;
                });
    }

    void everybodyGoesHome() {
        AGENTS.forEach(floor::signOff);
        callers.calls().forEach(SyntheticCall::hangUp);
        outside.calls().forEach(SyntheticCall::hangUp);
        floor.awaitQuiet();
    }

    @Override
    public void close() {
        callers.close();
        outside.close();
        floor.close();
    }
}
