package org.parley.server.staff.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_FAILURE;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.FieldFilter;
import org.parley.contract.platform.entity.FieldFilter.Operator;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.staff.Agent;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.telephony.Route;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.auth.configure.AuthModule;
import org.parley.server.intervals.IntervalsModule;
import org.parley.server.permissions.configure.PermissionsModule;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.HttpModule;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.settings.SettingsService;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.configure.StaffModule;
import org.parley.server.staff.model.NewAgent;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.configure.QueueModule;
import org.parley.server.telephony.queue.internal.DemoQueues;
import org.parley.server.telephony.queue.model.QueueMember;
import org.parley.server.telephony.route.RouteService;
import org.parley.server.telephony.route.configure.RouteModule;
import org.parley.server.telephony.route.internal.DemoRoutes;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;
import org.parley.server.variables.VariablesModule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.net.ssl.SSLContext;

/// What agents, queues and numbers promise on every engine.
abstract class StaffContract {
    private final DirectEventBus events = new DirectEventBus();
    private StaffService staff;
    private QueueService queues;
    private RouteService routes;
    private PeopleService people;
    private Entities<AgentAccount> accounts;
    private Runnable demo;

    @TempDir private Path folder;

    abstract Database db();

    @BeforeEach
    void wire() {
        var injector =
                Guice.createInjector(
                        new AuthModule(),
                        new EntityKitModule(),
                        new PermissionsModule(),
                        new StaffModule(),
                        new QueueModule(),
                        new IntervalsModule(),
                        new RouteModule(),
                        new VariablesModule(),
                        new AuditModule(),
                        new HttpModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db());
                                bind(EventBus.class).toInstance(events);
                                bind(SettingsService.class).toInstance(new AsInstalled());
                                bind(HttpConfig.class).toInstance(HttpConfig.loopback(0));
                                bind(SSLContext.class)
                                        .toProvider(() -> {
                                            throw new IllegalStateException("no TLS here");
                                        });
                                bind(SecretBox.class).toInstance(new SecretBox(new byte[32]));
                                bind(DataConfig.class).toInstance(new DataConfig(folder, false));
                                bind(Clock.class).toInstance(new TestClock());
                                bind(InstantSource.class).toInstance(new TestClock());
                                bind(AuthConfig.class)
                                        .toInstance(new AuthConfig(Duration.ofHours(1), 20, 2));
                            }
                        });
        staff = injector.getInstance(StaffService.class);
        queues = injector.getInstance(QueueService.class);
        routes = injector.getInstance(RouteService.class);
        people = injector.getInstance(PeopleService.class);
        accounts = injector.getInstance(new Key<Entities<AgentAccount>>() {});
        demo =
                () -> {
                    injector.getInstance(DemoStaff.class).make();
                    injector.getInstance(DemoQueues.class).make();
                    injector.getInstance(DemoRoutes.class).make();
                };
    }

    @Test
    void findsWhatWasMade() {
        Agent ann = agent("ann", "Ann Lind", "5001");

        assertEquals(Optional.of(ann), staff.findAgent(ann.id()));
        assertEquals(Optional.of(ann), staff.findAgentByName("ANN"));
        assertEquals(List.of(new AgentChanged(ann)), events.published(AgentChanged.class));
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> staff.getAgent(UUID.randomUUID())).code());
    }

    @Test
    void givesEachAgentATelephoneAccountOfItsOwn() {
        Agent ann = agent("ann", "Ann Lind", "5001");
        Agent bob = agent("bob", "Bob Lindt", "5002");

        var first = staff.findPhone(ann.id()).orElseThrow();
        var second = staff.findPhone(bob.id()).orElseThrow();

        assertEquals("5001", first.user());
        assertEquals("Ann Lind", first.displayName());
        assertTrue(first.secret().matches("[A-Za-z0-9]{32}"), "32 letters and digits");
        assertNotEquals(first.secret(), second.secret());
        assertEquals(List.of(first, second), staff.listPhones());
    }

    @Test
    void aDisabledAgentHasNoTelephone() {
        Agent ann = agent("ann", "Ann Lind", "5001");

        people.setEnabled(ann.id(), false, Actor.SERVER);

        assertEquals(List.of(), staff.listPhones());
        assertEquals(false, staff.getAgent(ann.id()).enabled());
    }

    @Test
    void listsAreSortedAndFilteredByTheStateOfTheAccount() {
        agent("ann", "Ann Lind", "5001");
        Agent bob = agent("bob", "Bob Lindt", "5002");
        agent("eve", "Eve Lindh", "5003");
        people.setEnabled(bob.id(), false, Actor.SERVER);
        db().run(tx -> {
            lock(tx.sql(), "eve", Duration.ofMinutes(5));
            lock(tx.sql(), "ann", Duration.ofMinutes(-5));
        });

        assertEquals(List.of("ann ACTIVE", "bob DISABLED", "eve LOCKED"), accounts("status"));
        assertEquals(List.of("eve LOCKED", "bob DISABLED", "ann ACTIVE"), accounts("-status"));
        assertEquals(
                List.of("eve LOCKED"),
                accounts(null, new FieldFilter("status", Operator.IS, "LOCKED")));
        assertEquals(
                List.of("ann ACTIVE", "eve LOCKED"),
                accounts(null, new FieldFilter("status", Operator.NOT, "DISABLED")));
        assertEquals(
                List.of("eve LOCKED", "bob DISABLED"),
                accounts("-status", new FieldFilter("status", Operator.IN, "DISABLED,LOCKED")));
    }

    private static void lock(DSLContext sql, String name, Duration left) {
        Instant now = new TestClock().instant();
        sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LOGIN_KEY, name)
                .set(SIGN_IN_FAILURE.FAILURES, 10)
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL, now.plus(left))
                .execute();
    }

    private List<String> accounts(@Nullable String sort, FieldFilter... filters) {
        Page<AgentAccount> page =
                accounts.list(new EntityQuery(null, List.of(filters), sort), 10, 0, Asker.SERVER);
        assertEquals(page.rows().size(), page.total());
        return page.rows().stream().map(agent -> agent.name() + " " + agent.status()).toList();
    }

    @Test
    void storesNothingOfAnAgentWhoseNumberIsTaken() {
        agent("ann", "Ann Lind", "5001");

        assertThrows(Refusal.class, () -> agent("bob", "Bob Lindt", "5001"));

        assertEquals(Optional.empty(), people.findByName("bob"));
        assertEquals(1, staff.listAgents().size());
    }

    @Test
    void hasPausesFromTheStart() {
        assertEquals(
                List.of("Break", "Follow-up work", "Lunch", "Meeting", "Training"),
                staff.listPauses().stream().map(PauseReason::name).toList());
    }

    @Test
    void makesDemoDataOnce() {
        demo.run();
        demo.run();

        assertEquals(
                List.of("ann", "bob", "eve"),
                staff.listAgents().stream().map(Agent::name).toList());
        assertEquals(
                List.of(
                        "sales/ann/0",
                        "sales/bob/1",
                        "support/ann/0",
                        "support/bob/1",
                        "support/eve/2"),
                queues.listMembers().stream().map(StaffContract::inWords).toList());
        assertEquals(
                List.of("0800100 sales", "0800200 support"),
                routes.listRoutes().stream().map(this::inWords).toList());
        assertTrue(people.findByName("admin").isPresent());
    }

    @Test
    void refusesAnUnfitQueue() {
        demo.run();
        var sales = queues.findQueueByName("sales").orElseThrow();

        assertEquals(sales, queues.getQueue(sales.id()));
        Refusal taken = assertThrows(Refusal.class, () -> queues.createQueue(sales, Actor.SERVER));
        assertEquals(ErrorCode.CONFLICT, taken.code());
        Refusal unknown =
                assertThrows(
                        Refusal.class,
                        () -> routes.createInbound("_0XX.", UUID.randomUUID(), Actor.SERVER));
        assertEquals("steps[0].queue", unknown.faults().getFirst().field());
        Refusal malformed =
                assertThrows(
                        Refusal.class,
                        () -> routes.createInbound("12;34", sales.id(), Actor.SERVER));
        assertEquals("pattern", malformed.faults().getFirst().field());
    }

    private Agent agent(String name, String fullName, String extension) {
        return staff.createAgent(
                new NewAgent(name, fullName, "", extension, "correct horse"), Actor.SERVER);
    }

    private String inWords(Route route) {
        UUID queue = UUID.fromString(route.steps().getFirst().value("queue"));
        return route.pattern() + " " + queues.getQueue(queue).name();
    }

    private static String inWords(QueueMember member) {
        return member.queueName() + "/" + member.agentName() + "/" + member.place();
    }
}
