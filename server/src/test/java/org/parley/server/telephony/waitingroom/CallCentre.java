package org.parley.server.telephony.waitingroom;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.awaitility.Awaitility;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.Strategy;
import org.parley.phone.caller.AgentBehaviour;
import org.parley.phone.caller.SyntheticAgent;
import org.parley.phone.caller.SyntheticAgents;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.Service;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.configure.ReportsModule;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.configure.RoutingConfig;
import org.parley.server.routing.configure.RoutingModule;
import org.parley.server.routing.model.Capacity;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.QueueTiming;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.configure.CallModule;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.OutboundRoute;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.config.model.Trunk;
import org.parley.server.telephony.waitingroom.configure.WaitingRoomModule;
import org.parley.server.testing.AsteriskNode;
import org.parley.server.testing.Databases;
import org.parley.server.testing.DirectEventBus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AsteriskNode node;
    private final Database database;
    private final Map<String, UUID> agents = new HashMap<>();
    private final SyntheticCaller callers;
    private final SyntheticAgents telephones;
    private Injector injector;
    private Lifecycle lifecycle;

    private CallCentre(AsteriskNode node, List<String> names) {
        this.node = node;
        database = Databases.openH2();
        for (int i = 0; i < names.size(); i++) {
            agents.put(names.get(i), new UUID(8, i + 1L));
        }
        try {
            callers = SyntheticCaller.open(sip());
            telephones = SyntheticAgents.open(sip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it with these agents and rings each for so many seconds.
    public static CallCentre start(int ringSeconds, String... names) {
        return start(ringSeconds, queue -> queue, names);
    }

    public static CallCentre start(
            int ringSeconds, UnaryOperator<QueueProfile> queue, String... names) {
        AsteriskNode node = AsteriskNode.start(empty -> model(empty, ringSeconds, queue, names));
        var centre = new CallCentre(node, List.of(names));
        centre.startServer();
        return centre;
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
                empty.node(),
                phones,
                List.of(new Trunk("carrier", "127.0.0.1", 5099, List.of("127.0.0.1"))),
                List.of(queue.apply(sales)),
                List.of(new InboundRoute("800", "sales")),
                List.of(new OutboundRoute("_0X.", 1, "", "carrier")),
                empty.music());
    }

    /// Starts the server's part; it finds Asterisk as it is.
    public void startServer() {
        injector = Guice.createInjector(Stage.PRODUCTION, new Parts());
        lifecycle = injector.getInstance(Lifecycle.class);
        lifecycle.start();
        var routing = injector.getInstance(RoutingService.class);
        QueueProfile profile = node.model().queues().getFirst();
        QueueSettings settings =
                QueueSettings.of(SALES, "sales", Channel.VOICE, profile.strategy())
                        .withTiming(
                                new QueueTiming(
                                        Duration.ofSeconds(profile.timing().ring()),
                                        Duration.ofSeconds(profile.timing().retry()),
                                        Duration.ofSeconds(profile.timing().wrapUp()),
                                        Duration.ofSeconds(profile.timing().maxWait())));
        routing.submit(new RoutingEvent.QueueDefined(settings));
        agents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(agent ->
                        routing.submit(
                                new RoutingEvent.MemberSet(
                                        SALES, agent.getValue(), agents.size(), 0, Map.of())));
        Awaitility.await("link to Asterisk").atMost(PATIENCE).until(() -> link().connected());
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
        return injector.getInstance(RoutingService.class);
    }

    public CallService calls() {
        return injector.getInstance(CallService.class);
    }

    public AmiLink link() {
        return injector.getInstance(AmiLink.class);
    }

    public AsteriskNode node() {
        return node;
    }

    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    /// The report's row of the caller, once it is there.
    public CallRecord report(String callerNumber) {
        var reports = injector.getInstance(CallReportService.class);
        var query = new CallReportService.Query(null, null, callerNumber, "-startedAt", 10, 0);
        return Awaitility.await("report of " + callerNumber)
                .atMost(PATIENCE)
                .until(() -> reports.list(query).rows().stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public List<CallRecord> reports() {
        return injector.getInstance(CallReportService.class)
                .list(new CallReportService.Query(null, null, null, "startedAt", 1000, 0))
                .rows();
    }

    public void stopServer() {
        lifecycle.stop();
    }

    @Override
    public void close() {
        callers.close();
        telephones.close();
        lifecycle.stop();
        node.close();
        database.close();
    }

    private InetSocketAddress sip() {
        return new InetSocketAddress("127.0.0.1", node.ports().sip());
    }

    private final class Parts extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            install(new RoutingModule());
            install(new CallModule());
            install(new WaitingRoomModule());
            install(new ReportsModule());
            Multibinder.newSetBinder(binder(), RestResource.class);
            Multibinder.newSetBinder(binder(), HealthCheck.class);
            Multibinder.newSetBinder(binder(), Service.class);
            bind(Lifecycle.class).asEagerSingleton();
            bind(Database.class).toInstance(database);
            bind(EventBus.class).toInstance(new DirectEventBus());
            bind(InstantSource.class).toInstance(Clock.systemUTC());
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(RoutingConfig.class).toInstance(new RoutingConfig(Duration.ofDays(1)));
            bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
            bind(AsteriskNodeSettings.class).toInstance(node.model().node());
            bind(AmiLink.class)
                    .toInstance(new AsteriskLink(node.ami(), AmiTiming.USUAL, Clock.systemUTC()));
            bind(Telephones.class).toInstance(new Names());
            bind(QueueNames.class).toInstance(new Queues());
        }
    }

    private final class Names implements Telephones {
        @Override
        public Optional<AgentRef> findOwner(String endpoint) {
            return Optional.ofNullable(agents.get(endpoint)).map(id -> new AgentRef(id, endpoint));
        }

        @Override
        public Optional<String> findEndpoint(UUID agent) {
            return agents.entrySet().stream()
                    .filter(e -> e.getValue().equals(agent))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private static final class Queues implements QueueNames {
        @Override
        public Optional<UUID> findId(String name) {
            return name.equals("sales") ? Optional.of(SALES) : Optional.empty();
        }

        @Override
        public Optional<String> findName(UUID queue) {
            return queue.equals(SALES) ? Optional.of("sales") : Optional.empty();
        }
    }
}
