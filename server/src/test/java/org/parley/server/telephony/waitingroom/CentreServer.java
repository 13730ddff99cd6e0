package org.parley.server.telephony.waitingroom;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.awaitility.Awaitility;
import org.parley.contract.masking.Mask;
import org.parley.contract.routing.Channel;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.ami.AmiAddress;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.platform.secrets.SealedFiles;
import org.parley.server.reports.configure.ReportsModule;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.configure.RoutingConfig;
import org.parley.server.routing.configure.RoutingModule;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.QueueTiming;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.call.Telephones;
import org.parley.server.telephony.call.configure.CallModule;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.NodeName;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.recording.configure.RecordingModule;
import org.parley.server.telephony.waitingroom.configure.WaitingRoomModule;
import org.parley.server.testing.Databases;
import org.parley.server.testing.DirectEventBus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The part of the server that serves calls, without HTTP, in this process.
final class CentreServer implements AutoCloseable {
    private final Injector injector;
    private final Lifecycle lifecycle;
    private final Database database;

    private CentreServer(Injector injector, Database database) {
        this.injector = injector;
        this.database = database;
        lifecycle = injector.getInstance(Lifecycle.class);
    }

    static CentreServer start(
            AsteriskNodeSettings node, QueueProfile queue, List<String> names, Path data) {
        Database database = Databases.openH2File(data);
        Map<String, UUID> agents = new LinkedHashMap<>();
        names.forEach(name -> agents.put(name, id(names.indexOf(name))));
        Injector injector =
                Guice.createInjector(Stage.PRODUCTION, new Parts(node, database, agents));
        var server = new CentreServer(injector, database);
        var routing = injector.getInstance(RoutingService.class);
        server.lifecycle.start();
        QueueProfile.Timing timing = queue.timing();
        routing.submit(
                new RoutingEvent.QueueDefined(
                        QueueSettings.of(CallCentre.SALES, "sales", Channel.VOICE, queue.strategy())
                                .withTiming(
                                        new QueueTiming(
                                                Duration.ofSeconds(timing.ring()),
                                                Duration.ofSeconds(timing.retry()),
                                                Duration.ofSeconds(timing.wrapUp()),
                                                Duration.ofSeconds(timing.maxWait()),
                                                false))));
        int place = 0;
        for (UUID agent : agents.values()) {
            routing.submit(
                    new RoutingEvent.MemberSet(CallCentre.SALES, agent, place++, 0, Map.of()));
        }
        Awaitility.await("link to Asterisk")
                .atMost(Duration.ofSeconds(20))
                .until(() -> injector.getInstance(AmiLink.class).connected());
        return server;
    }

    static UUID id(int place) {
        return new UUID(8, place + 1L);
    }

    <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    @Override
    public void close() {
        lifecycle.stop();
        database.close();
    }

    private static final class Parts extends AbstractModule {
        private final AsteriskNodeSettings node;
        private final Database database;
        private final Map<String, UUID> agents;

        Parts(AsteriskNodeSettings node, Database database, Map<String, UUID> agents) {
            this.node = node;
            this.database = database;
            this.agents = agents;
        }

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            install(new AuditModule());
            install(new RoutingModule());
            install(new CallModule());
            install(new WaitingRoomModule());
            install(new ReportsModule());
            install(new RecordingModule());
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
            bind(AsteriskNodeSettings.class).toInstance(node);
            bind(SealedFiles.class).toInstance(new SealedFiles(new byte[32]));
            bind(NodeName.class).toInstance(new NodeName(node.name()));
            var address =
                    new AmiAddress(
                            "127.0.0.1",
                            node.ports().manager(),
                            new AmiAddress.Login("parley-events", node.secrets().events()),
                            new AmiAddress.Login("parley-commands", node.secrets().commands()));
            bind(AmiLink.class)
                    .toInstance(new AsteriskLink(address, AmiTiming.USUAL, Clock.systemUTC()));
            bind(Telephones.class).toInstance(new Names(agents));
            bind(QueueNames.class).toInstance(new Queues());
            bind(CurrentRequest.class);
            bind(CurrentSight.class).toInstance(() -> Sight.ALL);
            bind(Discretion.class).toInstance(_ -> Mask.NONE);
            bind(StaffService.class).toInstance(new SmallStaff(agents));
        }
    }

    private record Names(Map<String, UUID> agents) implements Telephones {
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
            return name.equals("sales") ? Optional.of(CallCentre.SALES) : Optional.empty();
        }

        @Override
        public Optional<String> findName(UUID queue) {
            return queue.equals(CallCentre.SALES) ? Optional.of("sales") : Optional.empty();
        }
    }
}
