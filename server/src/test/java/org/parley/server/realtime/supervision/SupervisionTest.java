package org.parley.server.realtime.supervision;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.routing.Presence;
import org.parley.server.app.RestServer;
import org.parley.server.auth.PeopleService;
import org.parley.server.permissions.ProfileService;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;
import org.parley.server.realtime.Attendance;
import org.parley.server.realtime.LiveBoard;
import org.parley.server.reports.FactsChanged;
import org.parley.server.reports.internal.FactsForTests;
import org.parley.server.reports.model.CallFact;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A supervisor acts from the board, on the whole server.
final class SupervisionTest {
    @TempDir Path data;
    private RestServer server;
    private UUID ann;

    @BeforeEach
    void start() {
        server = RestServer.start(data);
        ann = server.part(StaffService.class).findAgentByName("ann").orElseThrow().id();
        assertEquals(200, server.post("ann", "/routing/me/sign-on", null).status());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("T9")
    void pausesEndsThePauseAndSignsOffUnderTheSupervisorsName() {
        String lunch = server.part(StaffService.class).listPauses().getFirst().name();

        assertEquals(200, act("sue", "pause", new PauseRequest(lunch)));
        assertEquals("PAUSED", server.get("ann", "/routing/me").json().path("presence").asText());
        awaitOnBoard(Presence.PAUSED);
        assertEquals(200, act("sue", "ready", null));
        awaitOnBoard(Presence.READY);
        assertEquals(200, act("sue", "sign-off", null));
        awaitOnBoard(Presence.OFFLINE);
        assertEquals(409, act("sue", "pause", new PauseRequest(lunch)));

        List<String> written =
                server.part(Database.class)
                        .read(sql ->
                                sql.select(AUDIT.ACTION, AUDIT.ACTOR_NAME)
                                        .from(AUDIT)
                                        .where(AUDIT.KIND.eq("agent-duty"))
                                        .and(AUDIT.SUBJECT_ID.eq(ann.toString()))
                                        .orderBy(AUDIT.AT, AUDIT.ID)
                                        .fetch(row -> row.value2() + " " + row.value1()));
        assertEquals(
                List.of("sue realtime.pause", "sue realtime.ready", "sue realtime.sign-off"),
                written);
    }

    @Test
    @Tag("T9")
    void takesAnAgentOutOfAQueueAndPutsHerBack() {
        UUID sales = queue("sales");
        assertTrue(queuesOfAnn().contains("sales"));

        assertEquals(
                204, server.delete("sue", "/realtime/agents/" + ann + "/queues/" + sales).status());
        await().until(() -> !queuesOfAnn().contains("sales"));
        assertEquals(
                204,
                server.put(
                                "sue",
                                "/realtime/agents/" + ann + "/queues/" + sales + "?penalty=3",
                                null)
                        .status());
        await().until(() -> queuesOfAnn().contains("sales"));
        assertEquals(
                3,
                server.part(QueueService.class).listMembers().stream()
                        .filter(m -> m.agentId().equals(ann) && m.queueId().equals(sales))
                        .findFirst()
                        .orElseThrow()
                        .penalty());
    }

    @Test
    @Tag("U7")
    void touchesOnlyAgentsWhomTheProfileShowsAndOnlyByRight() {
        profile(Scope.listed(Set.of()), EnumSet.allOf(Permission.class));
        assertEquals(404, act("sue", "ready", null));
        assertTrue(
                server
                        .get("sue", "/realtime/snapshot")
                        .json()
                        .path("rows")
                        .findValuesAsText("name")
                        .stream()
                        .noneMatch("ann"::equals));

        profile(Scope.ALL, EnumSet.of(Permission.REALTIME_READ, Permission.ROUTING_CONTROL));
        assertEquals(200, act("sue", "ready", null));
        assertEquals(403, act("sue", "sign-off", null));

        profile(Scope.ALL, EnumSet.of(Permission.REALTIME_READ, Permission.AGENTS_SIGN_OFF));
        assertEquals(403, act("sue", "ready", null));
        assertEquals(403, act("sue", "sign-off?endCalls=true", null));
        assertEquals(200, act("sue", "sign-off", null));
    }

    @Test
    @Tag("T3")
    @Tag("T10")
    void beginsTheCountersOfAQueueAnewByRightAndLeavesTheReport() {
        CallFact fact =
                FactsForTests.answered(
                        "1", Clock.systemUTC().instant(), "+39011", "Zoe", "sales", ann);
        FactsForTests.put(server.part(Database.class), fact);
        server.part(EventBus.class).publish(new FactsChanged(List.of(fact)));
        await().until(() -> answeredOnBoard("sales") == 1);
        String path = "/realtime/queues/" + queue("sales") + "/counters-reset";
        profile(Scope.ALL, EnumSet.of(Permission.REALTIME_READ, Permission.ROUTING_CONTROL));
        assertEquals(403, server.post("sue", path, null).status());
        profile(
                Scope.ALL,
                EnumSet.of(
                        Permission.REALTIME_READ,
                        Permission.REPORTS_READ,
                        Permission.STATISTICS_RESET));
        assertEquals(
                404,
                server.post("sue", "/realtime/queues/" + ann + "/counters-reset", null).status());

        assertEquals(204, server.post("sue", path, null).status());

        await().until(() -> answeredOnBoard("sales") == 0);
        assertFalse(rowOf("sales").path("countedFrom").asText().isEmpty());
        assertTrue(rowOf("support").path("countedFrom").isMissingNode());
        assertEquals(1, server.get("sue", "/reports/calls").json().path("total").asInt());
        int deeds =
                server.part(Database.class)
                        .read(sql ->
                                sql.fetchCount(
                                        AUDIT,
                                        AUDIT.ACTION
                                                .eq("realtime.reset-counters")
                                                .and(AUDIT.ACTOR_NAME.eq("sue"))));
        assertEquals(1, deeds);
        CallFact next =
                FactsForTests.answered(
                        "2", Clock.systemUTC().instant(), "+39012", "Yan", "sales", ann);
        FactsForTests.put(server.part(Database.class), next);
        server.part(EventBus.class).publish(new FactsChanged(List.of(next)));
        await().until(() -> answeredOnBoard("sales") == 1);
    }

    private int answeredOnBoard(String queue) {
        return rowOf(queue).path("answered").asInt();
    }

    private JsonNode rowOf(String queue) {
        for (JsonNode row : server.get("admin", "/realtime/snapshot").json().path("rows")) {
            if (row.path("kind").asText().equals("queue")
                    && row.path("name").asText().equals(queue)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    @Tag("X5")
    void anAgentWhoseDeskIsGoneTooLongIsSignedOff() {
        Attendance attendance = server.part(Attendance.class);
        AbsentAgents absent = server.part(AbsentAgents.class);
        Instant now = Clock.systemUTC().instant();

        absent.look(now.plus(Duration.ofDays(1)));
        assertEquals("READY", presenceOfAnn(), "who never had a desk works by a telephone");

        attendance.came(ann);
        absent.look(now.plus(Duration.ofDays(1)));
        assertEquals("READY", presenceOfAnn(), "the desk is there");

        attendance.left(ann);
        absent.look(now.plus(Duration.ofMinutes(9)));
        assertEquals("READY", presenceOfAnn());
        absent.look(now.plus(Duration.ofMinutes(11)));
        assertEquals("OFFLINE", presenceOfAnn());
    }

    @Test
    @Tag("X5")
    void nobodyIsSignedOffWhereTheSettingsSayNever() {
        ObjectNode general = (ObjectNode) server.get("admin", "/settings/general").json();
        ((ObjectNode) general.path("clients")).put("signOffAfter", 0);
        assertEquals(200, server.put("admin", "/settings/general", general).status());
        server.part(Attendance.class).came(ann);
        server.part(Attendance.class).left(ann);

        server.part(AbsentAgents.class).look(Clock.systemUTC().instant().plus(Duration.ofDays(9)));

        assertEquals("READY", presenceOfAnn());
    }

    private String presenceOfAnn() {
        return server.get("ann", "/routing/me").json().path("presence").asText();
    }

    private void profile(Scope agents, Set<Permission> wanted) {
        UUID sue = server.part(PeopleService.class).findByName("sue").orElseThrow().id();
        ProfileService profiles = server.part(ProfileService.class);
        Profile now = profiles.findOf(sue).orElseThrow();
        Set<Permission> granted = Section.grantable();
        granted.retainAll(wanted);
        profiles.update(
                new Profile(
                        now.id(),
                        now.name(),
                        "",
                        granted,
                        Scope.ALL,
                        agents,
                        false,
                        false,
                        now.version()),
                Actor.SERVER);
        server.part(Visibility.class).forget();
    }

    private int act(String who, String deed, Object body) {
        return server.post(who, "/realtime/agents/" + ann + "/" + deed, body).status();
    }

    private void awaitOnBoard(Presence presence) {
        await(presence.name())
                .until(() ->
                        server.part(LiveBoard.class)
                                .find("agent:" + ann)
                                .filter(row -> ((AgentRow) row).state().presence() == presence)
                                .isPresent());
    }

    private List<String> queuesOfAnn() {
        return ((AgentRow) server.part(LiveBoard.class).find("agent:" + ann).orElseThrow())
                .state()
                .queues();
    }

    private UUID queue(String name) {
        return server.part(QueueService.class).findQueueByName(name).orElseThrow().id();
    }
}
