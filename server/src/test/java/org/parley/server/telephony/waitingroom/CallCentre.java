package org.parley.server.telephony.waitingroom;

import org.awaitility.Awaitility;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Strategy;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.reports.CallReportService;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.OutboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.AsteriskNode;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// A call centre in small: a real Asterisk, synthetic telephones, and the server's part that serves
/// them, without HTTP. The queue `sales` (number 800) has the members that are given.
public final class CallCentre implements AutoCloseable {
    public static final UUID SALES = new UUID(7, 1);
    private static final int MEDIA_PORTS = 1_200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AsteriskNode node;
    private final Path data;
    private final Map<String, UUID> agents = new HashMap<>();
    private final SyntheticCaller callers;
    private final SyntheticAgents telephones;
    private CentreServer server;
    private boolean serving;

    private CallCentre(AsteriskNode node, List<String> names) throws IOException {
        this.node = node;
        data = Files.createTempDirectory("parley-centre");
        for (int i = 0; i < names.size(); i++) {
            agents.put(names.get(i), new UUID(8, i + 1L));
        }
        callers = SyntheticCaller.open(sip());
        telephones = SyntheticAgents.open(sip());
    }

    /// Starts it with these agents and rings each for so many seconds.
    public static CallCentre start(int ringSeconds, String... names) {
        return start(ringSeconds, queue -> queue, names);
    }

    public static CallCentre start(
            int ringSeconds, UnaryOperator<QueueProfile> queue, String... names) {
        AsteriskNode node = AsteriskNode.start(empty -> model(empty, ringSeconds, queue, names));
        try {
            var centre = new CallCentre(node, List.of(names));
            centre.startServer();
            return centre;
        } catch (IOException e) {
            node.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            node.close();
            throw e;
        }
    }

    private static AsteriskModel model(
            AsteriskModel empty,
            int ringSeconds,
            UnaryOperator<QueueProfile> queue,
            String... names) {
        List<PhoneEndpoint> phones = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            phones.add(
                    new PhoneEndpoint(
                            names[i],
                            names[i] + "-secret-1",
                            "" + (5001 + i),
                            names[i],
                            PhoneEndpoint.Kind.DESK,
                            false));
        }
        QueueProfile sales =
                QueueProfile.of("sales", Strategy.RRMEMORY)
                        .withTiming(new QueueProfile.Timing(ringSeconds, 1, 0, 0, 20))
                        .withLimits(
                                new QueueProfile.Limits(0, 0, Optional.of('0'), Optional.empty()))
                        .recorded(true);
        return new AsteriskModel(
                manyPorts(empty.node()),
                phones,
                List.of(new Trunk("carrier", "127.0.0.1", 5099, List.of("127.0.0.1"))),
                List.of(queue.apply(sales)),
                List.of(new InboundRoute("800", "sales")),
                List.of(new OutboundRoute("_0X.", 1, "", "carrier")),
                empty.music());
    }

    /// Sound for two hundred calls, which are four hundred channels with two ports each, and room
    /// for those whose ports are not free yet.
    private static AsteriskNodeSettings manyPorts(AsteriskNodeSettings node) {
        NodePorts ports = node.ports();
        int media = FreePorts.range(MEDIA_PORTS);
        return new AsteriskNodeSettings(
                node.name(),
                node.version(),
                node.folders(),
                new NodePorts(
                        ports.sip(),
                        ports.manager(),
                        ports.web(),
                        ports.secureWeb(),
                        ports.scripts(),
                        media,
                        media + MEDIA_PORTS - 1),
                node.secrets(),
                node.network(),
                node.heartbeatStale());
    }

    /// Starts the server's part; it finds Asterisk as it is.
    public void startServer() {
        serving = true;
        server =
                CentreServer.start(
                        node.model().node(),
                        node.model().queues().getFirst(),
                        List.copyOf(names()),
                        data);
    }

    private List<String> names() {
        return agents.keySet().stream().sorted().toList();
    }

    /// Registers the agent's telephone and signs the agent on.
    public SyntheticAgent agent(String name, AgentBehaviour behaviour) {
        SyntheticAgent telephone = telephone(name, behaviour);
        signOn(name);
        return telephone;
    }

    public SyntheticAgent telephone(String name, AgentBehaviour behaviour) {
        Optional<SyntheticAgent> known = telephones.find(name);
        if (known.isPresent()) {
            known.get().behave(behaviour);
            return known.get();
        }
        SyntheticAgent telephone = telephones.add(name, behaviour);
        try {
            int code =
                    telephones
                            .register(telephone, name + "-secret-1", Duration.ofMinutes(30))
                            .get(10, TimeUnit.SECONDS);
            if (code != 200) {
                throw new IllegalStateException(name + " was not registered: " + code);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return telephone;
    }

    public void signOn(String name) {
        routing().submit(new RoutingEvent.AgentSignedOn(agents.get(name), Capacity.ONE_CALL));
    }

    public void signOff(String name) {
        routing().submit(new RoutingEvent.AgentSignedOff(agents.get(name)));
    }

    public SyntheticCall call(String number, String name) {
        return callers.call("800", number, name);
    }

    public SyntheticCaller callers() {
        return callers;
    }

    public UUID id(String agent) {
        return agents.get(agent);
    }

    public RoutingService routing() {
        return server.part(RoutingService.class);
    }

    public CallService calls() {
        return server.part(CallService.class);
    }

    public AmiLink link() {
        return server.part(AmiLink.class);
    }

    public AsteriskNode node() {
        return node;
    }

    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /// The report's row of the caller, once it is there.
    public CallRecord report(String callerNumber) {
        var reports = server.part(CallReportService.class);
        var query = new CallReportService.Query(null, null, callerNumber, "-startedAt", 10, 0);
        return Awaitility.await("report of " + callerNumber)
                .atMost(PATIENCE)
                .until(() -> reports.list(query).rows().stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public List<CallRecord> reports() {
        return server.part(CallReportService.class)
                .list(new CallReportService.Query(null, null, null, "startedAt", 1000, 0))
                .rows();
    }

    public void stopServer() {
        server.close();
        serving = false;
    }

    public boolean isServing() {
        return serving;
    }

    @Override
    public void close() {
        callers.close();
        telephones.close();
        if (serving) {
            server.close();
        }
        node.close();
    }

    private InetSocketAddress sip() {
        return new InetSocketAddress("127.0.0.1", node.ports().sip());
    }
}
