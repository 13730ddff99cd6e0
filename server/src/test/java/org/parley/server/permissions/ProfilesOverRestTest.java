package org.parley.server.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Me;
import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.Permission;
import org.parley.server.app.RestServer;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.reports.internal.FactsForTests;
import org.parley.server.staff.StaffService;
import org.parley.server.telephony.queue.QueueService;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What a profile gives and keeps back, asked of the whole server. Sales is served by ann and bob,
/// support by ann, bob and eve.
final class ProfilesOverRestTest {
    @TempDir Path data;
    private RestServer server;

    @BeforeEach
    void start() {
        server = RestServer.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSupervisorOfTheDemoMayWhatSupervisorsUsuallyMay() {
        Me me = server.get("sue", "/auth/me").as(Me.class);

        assertEquals(me.role().permissions(), me.permissions());
        assertEquals(2, server.get("sue", "/telephony/queues").json().path("total").asInt());
    }

    @Test
    void aUserWithoutProfileMayNothing() {
        server.part(Database.class).run(tx -> profiles().unassign(tx, person("sue")));

        Me me = server.get("sue", "/auth/me").as(Me.class);

        assertEquals(Set.of(Permission.SIGNED_IN), me.permissions());
        assertEquals(403, server.get("sue", "/telephony/queues").status());
        assertEquals(List.of(), names(server.get("sue", "/realtime/snapshot").json().path("rows")));
    }

    @Test
    @Tag("X6")
    @Tag("T3")
    void readOnOneQueueShowsThatQueueOnlyInListsRealtimeAndReports() {
        UUID sales = queue("sales");
        UUID cid = agentOutsideOfQueues();
        call("1", "sales", person("ann"));
        call("2", "support", person("eve"));
        call("3", null, cid);
        profile(
                Set.of(
                        Permission.QUEUES_READ,
                        Permission.AGENTS_READ,
                        Permission.REALTIME_READ,
                        Permission.REPORTS_READ,
                        Permission.ROUTING_READ),
                Scope.listed(Set.of(sales)),
                Scope.OF_QUEUES);

        assertEquals(
                List.of("sales"),
                names(server.get("sue", "/telephony/queues").json().path("rows")));
        assertEquals(200, server.get("sue", "/telephony/queues/" + sales).status());
        assertEquals(404, server.get("sue", "/telephony/queues/" + queue("support")).status());
        assertEquals(
                List.of("ann", "bob"),
                names(server.get("sue", "/staff/agents").json().path("rows")));
        assertEquals(404, server.get("sue", "/staff/agents/" + person("eve")).status());
        assertEquals(
                Set.of("sales", "ann", "bob"),
                Set.copyOf(names(board("sue"))),
                "nothing else on the board");
        JsonNode calls = server.get("sue", "/reports/calls").json();
        assertEquals(1, calls.path("total").asInt());
        assertEquals("sales", calls.path("rows").path(0).path("queue").asText());
        assertEquals(404, server.get("sue", "/reports/calls/2").status());
        Me me = server.get("sue", "/auth/me").as(Me.class);
        assertFalse(me.permissions().contains(Permission.QUEUES_EDIT));
        assertEquals(3, server.get("admin", "/reports/calls").json().path("total").asInt(), "all");
    }

    @Test
    @Tag("U0")
    void aUserWithEverythingGrantedWorksLikeAnAdministratorButDoesNotAdminister() {
        profile(Section.grantable(), Scope.ALL, Scope.ALL);

        for (String path :
                List.of(
                        "/staff/users",
                        "/staff/profiles",
                        "/licensing/licence",
                        "/updates/server",
                        "/settings/network",
                        "/settings/general",
                        "/configuration/files",
                        "/auth/security",
                        "/auth/accounts",
                        "/auth/keys")) {
            assertEquals(200, server.get("admin", path).status(), path);
            assertEquals(403, server.get("sue", path).status(), path);
        }
        for (String path :
                List.of(
                        "/staff/agents",
                        "/staff/telephones",
                        "/staff/teams",
                        "/telephony/queues",
                        "/telephony/routes",
                        "/telephony/trunks",
                        "/reports/calls",
                        "/recordings",
                        "/intervals",
                        "/sounds")) {
            assertEquals(200, server.get("sue", path).status(), path);
        }
        RestServer.Answer made = server.post("sue", "/pauses", Map.of("name", "Tea"));
        assertEquals(201, made.status(), made.body());
        assertEquals(
                204, server.delete("sue", "/pauses/" + made.json().path("id").asText()).status());
    }

    @Test
    @Tag("T3")
    void toDeleteIsGivenApartFromToEdit() {
        String tea = made("Tea");
        profile(Set.of(Permission.PAUSES_EDIT), Scope.ALL, Scope.ALL);
        assertEquals(201, server.post("sue", "/pauses", Map.of("name", "Walk")).status());
        assertEquals(403, server.delete("sue", "/pauses/" + tea).status());
        assertEquals(
                403,
                server.post("sue", "/pauses/bulk-delete", Map.of("ids", List.of(tea))).status());

        profile(Set.of(Permission.PAUSES_DELETE), Scope.ALL, Scope.ALL);

        assertEquals(200, server.get("sue", "/pauses").status(), "to read comes along");
        assertEquals(403, server.post("sue", "/pauses", Map.of("name", "Run")).status());
        assertEquals(204, server.delete("sue", "/pauses/" + tea).status());
    }

    private String made(String pause) {
        return server.post("admin", "/pauses", Map.of("name", pause)).json().path("id").asText();
    }

    @Test
    void chosenAgentsNarrowTheReportToo() {
        call("1", "sales", person("ann"));
        call("2", "sales", person("bob"));
        call("3", "sales", null);
        profile(
                Set.of(Permission.REPORTS_READ, Permission.AGENTS_READ),
                Scope.ALL,
                Scope.listed(Set.of(person("bob"))));

        assertEquals(2, server.get("sue", "/reports/calls").json().path("total").asInt());
        assertEquals(List.of("bob"), names(server.get("sue", "/staff/agents").json().path("rows")));
    }

    @Test
    void aChangedProfileHoldsAtTheNextRequest() {
        assertEquals(200, server.get("sue", "/reports/calls").status());

        profile(Set.of(Permission.QUEUES_READ), Scope.ALL, Scope.ALL);

        assertEquals(403, server.get("sue", "/reports/calls").status());
        assertEquals(200, server.get("sue", "/telephony/queues").status());
    }

    @Test
    void anAgentMayWhatTheSingleAgentWasGiven() {
        assertTrue(permissions("ann").contains(Permission.RECORDINGS_PLAY));

        server.part(Database.class)
                .run(tx ->
                        profiles()
                                .setAgentRights(
                                        tx, person("ann"), Set.of(Permission.PHONE_TRANSFER)));

        assertFalse(permissions("ann").contains(Permission.RECORDINGS_PLAY));
        assertTrue(permissions("ann").contains(Permission.PHONE_USE));
        assertTrue(permissions("bob").contains(Permission.RECORDINGS_PLAY));
    }

    private Set<Permission> permissions(String name) {
        return server.get(name, "/auth/me").as(Me.class).permissions();
    }

    private JsonNode board(String who) {
        return server.get(who, "/realtime/snapshot").json().path("rows");
    }

    /// Gives sue's profile other contents.
    private void profile(Set<Permission> permissions, Scope queues, Scope agents) {
        Profile now = profiles().findOf(person("sue")).orElseThrow();
        profiles()
                .update(
                        new Profile(
                                now.id(),
                                now.name(),
                                "",
                                permissions,
                                queues,
                                agents,
                                false,
                                false,
                                now.version()),
                        Actor.SERVER);
    }

    private ProfileService profiles() {
        return server.part(ProfileService.class);
    }

    private UUID queue(String name) {
        return server.part(QueueService.class).findQueueByName(name).orElseThrow().id();
    }

    private UUID person(String name) {
        return server.part(org.parley.server.auth.PeopleService.class)
                .findByName(name)
                .orElseThrow()
                .id();
    }

    private UUID agentOutsideOfQueues() {
        var wanted =
                new org.parley.server.staff.model.NewAgent(
                        "cid", "Cid Alone", "", "5009", "cid-demo-2026");
        return server.part(StaffService.class).createAgent(wanted, Actor.SERVER).id();
    }

    private void call(String id, String queue, UUID agent) {
        Instant at = Instant.parse("2026-11-20T09:00:00Z");
        FactsForTests.put(
                server.part(Database.class),
                FactsForTests.answered(id, at, "390110", "Zoe", queue, agent));
    }

    private static List<String> names(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> !Set.of("node", "entity").contains(row.path("kind").asText()))
                .map(row -> row.path("name").asText())
                .toList();
    }
}
