package org.parley.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.EventStream;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Permission;
import org.parley.server.app.RestServer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/// Agents, users, telephones, teams and queues, asked of the whole server.
final class StaffOverRestTest {
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
    @Tag("T1")
    void anInternalNumberBelongsToOneOnly() {
        var telephone = telephone("Reception", "5001");
        RestServer.Answer taken = server.post("admin", "/staff/telephones", telephone);

        assertEquals(422, taken.status(), taken.body());
        assertTrue(taken.body().contains("taken already by the agent ann"), taken.body());
        assertEquals(422, server.post("admin", "/staff/users", user("kim", "5001")).status());
        RestServer.Answer low = server.post("admin", "/staff/telephones", telephone("Low", "99"));
        assertEquals(422, low.status());
        assertTrue(low.body().contains("between 1000 and 9999"), low.body());
        assertEquals(
                422, server.post("admin", "/telephony/queues", queue("help", "5002")).status());
        assertEquals(422, server.put("admin", path("agents", "bob"), bob("6001")).status());
        assertEquals(
                201, server.post("admin", "/staff/telephones", telephone("R", "5005")).status());
        assertEquals(
                "1000", server.get("admin", "/staff/numbers/free").json().path("number").asText());
        assertEquals(422, server.post("admin", "/staff/users", user("kim", "5005")).status());
    }

    @Test
    @Tag("T2")
    void anAgentIsMadeWithEverythingAndAnsweredWithoutSecrets() {
        ObjectNode cid = agent("ann");
        cid.remove(List.of("id", "version"));
        cid.put("name", "cid").put("fullName", "Cid Roth").put("extension", "5100");
        cid.put("password", "correct horse").put("chats", 5).put("typology", "EXTERNAL");
        RestServer.Answer made = server.post("admin", "/staff/agents", cid);

        assertEquals(201, made.status(), made.body());
        assertTrue(
                made.json().path("password").isMissingNode()
                        || made.json().path("password").isNull());
        assertFalse(made.body().contains("secret"), made.body());
        assertEquals(5, made.json().path("chats").asInt());
        assertEquals(2, made.json().path("queues").size(), "ann's queues");
        assertEquals(
                "5100",
                server.part(StaffService.class).findAgentByName("cid").orElseThrow().extension());
        assertFalse(server.signIn("cid", "correct horse").isEmpty());
        assertEquals(422, server.post("admin", "/staff/agents", cid).status(), "a second cid");
        String history =
                server.get("admin", "/staff/agents/" + made.json().path("id").asText() + "/history")
                        .body();
        assertFalse(history.contains("correct horse"), "no password in the history");
    }

    @Test
    @Tag("T2")
    void theDeskOfAnAgentWhoSignsInElsewhereHearsOfItAtOnce() {
        try (var here = connection();
                var there = connection()) {
            Session first = here.signIn("ann", "ann-demo-2026", "phonebar", "1.0.0");
            var told = new AtomicReference<Session.End>();
            first.onLost(told::set);
            EventStream stream = first.events(Runnable::run).start();
            Awaitility.await().until(() -> stream.state().live());

            Session second = there.signIn("ann", "ann-demo-2026", "phonebar", "1.0.0");

            Awaitility.await().until(() -> told.get() == Session.End.SIGNED_IN_ELSEWHERE);
            assertEquals("ann", second.api(AuthApi.class).me().name());
            stream.close();
        }
    }

    private ServerConnection connection() {
        return new ServerConnection(
                ServerAddress.parse(server.address()),
                TrustedAuthorities.ofSystem(),
                Clock.systemUTC());
    }

    @Test
    @Tag("T6")
    void aRenamedAgentShowsLiveOnTheBoard() {
        ObjectNode ann = agent("ann");
        ann.put("fullName", "Ann Married");

        assertEquals(200, server.put("admin", path("agents", "ann"), ann).status());

        Awaitility.await()
                .until(() ->
                        server.get("admin", "/realtime/snapshot").body().contains("Ann Married"));
    }

    @Test
    @Tag("T6")
    void whoIsSignedOnKeepsTypologyAndNumber() {
        assertEquals(200, server.post("ann", "/routing/me/sign-on", Map.of()).status());
        ObjectNode ann = agent("ann");
        ann.put("typology", "EXTERNAL");

        RestServer.Answer refused = server.put("admin", path("agents", "ann"), ann);

        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("signed off"), refused.body());
        assertEquals(200, server.post("ann", "/routing/me/sign-off", Map.of()).status());
        assertEquals(200, server.put("admin", path("agents", "ann"), ann).status());
    }

    @Test
    @Tag("T5")
    void aResetPasswordHasToBeChangedByItsOwner() {
        ObjectNode bob = agent("bob");
        bob.put("password", "given by ada 1");

        assertEquals(200, server.put("admin", path("agents", "bob"), bob).status());

        Map<String, String> credentials = Map.of("name", "bob", "password", "given by ada 1");
        RestServer.Answer refused = server.post("admin", "/auth/local", credentials);
        assertEquals("PASSWORD_CHANGE_REQUIRED", refused.code(), refused.body());
    }

    @Test
    @Tag("T5")
    void aRightThatIsTakenIsGoneAtTheNextRequest() {
        ObjectNode ann = agent("ann");
        ann.putArray("permissions").add("PHONE_TRANSFER");

        assertEquals(200, server.put("admin", path("agents", "ann"), ann).status());

        Set<Permission> permissions = server.get("ann", "/auth/me").as(Me.class).permissions();
        assertFalse(permissions.contains(Permission.RECORDINGS_PLAY));
        assertTrue(permissions.contains(Permission.PHONE_TRANSFER));
        ObjectNode again = agent("ann");
        again.putArray("permissions").add("USERS_EDIT");
        assertEquals(422, server.put("admin", path("agents", "ann"), again).status());
    }

    @Test
    @Tag("T7")
    void aTeamGivesAndTakesMembershipsWhileDirectOnesStay() {
        JsonNode eve = agent("eve");
        JsonNode bob = agent("bob");
        var team = Json.lenient().createObjectNode();
        team.put("name", "Late shift").put("description", "");
        team.putArray("agents").add(eve.path("id").asText()).add(bob.path("id").asText());
        RestServer.Answer made = server.post("admin", "/staff/teams", team);
        assertEquals(201, made.status(), made.body());
        ObjectNode sales = named("/telephony/queues", "sales");
        sales.putArray("teams").add(made.json().path("id").asText());
        RestServer.Answer attached =
                server.put("admin", "/telephony/queues/" + sales.path("id").asText(), sales);
        assertEquals(200, attached.status(), attached.body());
        assertEquals(Set.of("ann", "bob", "eve"), membersOf("sales"));

        ObjectNode emptied =
                (ObjectNode)
                        server.get("admin", "/staff/teams/" + made.json().path("id").asText())
                                .json();
        emptied.putArray("agents");
        assertEquals(
                200,
                server.put("admin", "/staff/teams/" + made.json().path("id").asText(), emptied)
                        .status());

        assertEquals(Set.of("ann", "bob"), membersOf("sales"), "bob is a direct member");
        ObjectNode eveJoins = agent("eve");
        eveJoins.putArray("teams").add(made.json().path("id").asText());
        assertEquals(200, server.put("admin", path("agents", "eve"), eveJoins).status());
        assertEquals(Set.of("ann", "bob", "eve"), membersOf("sales"));
        assertEquals("1 of 1 in 1", takenBackWith(made.json().path("id").asText()));
        assertEquals(
                204,
                server.delete("admin", "/staff/teams/" + made.json().path("id").asText()).status());
        assertEquals(Set.of("ann", "bob"), membersOf("sales"));
    }

    @Test
    @Tag("T7")
    void beforeATeamGoesTheMembershipsAreCountedThatGoWithIt() {
        String late = team("Late shift", "bob", "eve");
        String early = team("Early shift", "eve");
        assertEquals("0 of 0 in 0", takenBackWith(late), "attached to nothing");
        RestServer.Answer press = server.post("admin", "/telephony/queues", queue("press", "6009"));
        assertEquals(201, press.status(), press.body());
        attach("press", late);
        attach("sales", late);
        assertEquals("2 of 1 in 2", takenBackWith(late), "eve's; bob is a direct member of both");
        attach("sales", early);

        assertEquals("1 of 1 in 1", takenBackWith(late), "eve stays in sales by the other team");
        assertEquals("0 of 0 in 0", takenBackWith(early));
        assertEquals("2 of 1 in 2", takenBackWith(late, early));
        assertEquals(403, server.get("ann", "/staff/teams/memberships?ids=" + late).status());
    }

    @Test
    void aUsedAgentIsNotDeletedAndTheRefusalNamesTheQueues() {
        RestServer.Answer refused = server.delete("admin", path("agents", "eve"));

        assertEquals("IN_USE", refused.code(), refused.body());
        assertTrue(refused.body().contains("queue support"), refused.body());
        ObjectNode eve = agent("eve");
        eve.putArray("queues");
        assertEquals(200, server.put("admin", path("agents", "eve"), eve).status());
        String path = path("agents", "eve");
        assertEquals(204, server.delete("admin", path).status());
        assertEquals(404, server.get("admin", path).status());
        assertEquals(
                201, server.post("admin", "/staff/telephones", telephone("T", "5003")).status());
    }

    @Test
    void severalAgentsAreChangedAtOnce() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("ann", "bob", "eve")) {
            ids.add(agent(name).path("id").asText());
        }
        var edit =
                Map.of(
                        "ids",
                        ids,
                        "values",
                        Map.of("chats", 7, "permissions", List.of(), "queues", List.of()));

        RestServer.Answer done = server.post("admin", "/staff/agents/bulk-edit", edit);

        assertEquals(3, done.json().path("done").asInt(), done.body());
        assertEquals(7, agent("eve").path("chats").asInt());
        assertEquals(Set.of(), membersOf("support"));
    }

    @Test
    @Tag("T6")
    void teamsAreGivenToSeveralAgentsAndTakenBeside() {
        String early = team("Early");
        String late = team("Late");
        List<String> ids = List.of(idOf("ann"), idOf("bob"));
        ObjectNode ann = agent("ann");
        ann.putArray("teams").add(early);
        assertEquals(200, server.put("admin", path("agents", "ann"), ann).status());

        change(Map.of("ids", ids, "added", Map.of("teams", List.of(late))));
        assertEquals(Set.of(early, late), teamsOf("ann"));
        assertEquals(Set.of(late), teamsOf("bob"));

        change(
                Map.of(
                        "ids",
                        ids,
                        "removed",
                        Map.of("teams", List.of(late)),
                        "values",
                        Map.of("chats", 2)));
        assertEquals(Set.of(early), teamsOf("ann"));
        assertEquals(Set.of(), teamsOf("bob"));
        assertEquals(2, agent("bob").path("chats").asInt());
        for (var wrong :
                List.of(
                        Map.of("ids", ids),
                        Map.of("ids", ids, "added", Map.of("alias", "Annie")))) {
            assertEquals(422, server.post("admin", "/staff/agents/bulk-edit", wrong).status());
        }
    }

    private String idOf(String name) {
        return agent(name).path("id").asText();
    }

    private void change(Map<String, Object> edit) {
        RestServer.Answer done = server.post("admin", "/staff/agents/bulk-edit", edit);
        assertEquals(2, done.json().path("done").asInt(), done.body());
    }

    private String team(String name) {
        RestServer.Answer made =
                server.post(
                        "admin",
                        "/staff/teams",
                        Map.of("name", name, "description", "", "agents", List.of()));
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    private Set<String> teamsOf(String name) {
        Set<String> teams = new TreeSet<>();
        agent(name).path("teams").forEach(team -> teams.add(team.asText()));
        return teams;
    }

    @Test
    @Tag("T2")
    void listsTellTheAccountAndWhenItWasMadeAndChanged() {
        ObjectNode eve = agent("eve");
        assertEquals("ACTIVE", eve.path("status").asText());
        String made = eve.path("createdAt").asText();
        eve.put("alias", "Evie").put("createdAt", "2001-01-01T00:00:00Z").put("status", "LOCKED");
        assertEquals(200, server.put("admin", path("agents", "eve"), eve).status());
        JsonNode changed = agent("eve");
        assertEquals(made, changed.path("createdAt").asText());
        assertTrue(changed.path("changedAt").asText().compareTo(made) > 0, changed.toString());
        assertEquals("ACTIVE", changed.path("status").asText());
        JsonNode last =
                server.get("admin", "/staff/agents?sort=-changedAt&limit=1").json().path("rows");
        assertEquals("eve", last.path(0).path("name").asText());
        for (int i = 0; i < 10; i++) {
            String wrong = "wrong one " + i;
            assertThrows(IllegalStateException.class, () -> server.signIn("eve", wrong));
        }
        assertEquals("LOCKED", agent("eve").path("status").asText());
        eve = agent("eve").put("enabled", false);
        assertEquals(200, server.put("admin", path("agents", "eve"), eve).status());
        assertEquals("DISABLED", agent("eve").path("status").asText());
        String history = server.get("admin", path("agents", "eve") + "/history").body();
        assertFalse(history.contains("changedAt") || history.contains("LOCKED"), history);
        JsonNode users = server.get("admin", "/staff/users?q=sue").json().path("rows");
        assertEquals("ACTIVE", users.path(0).path("status").asText());
        assertFalse(users.path(0).path("createdAt").asText().isEmpty());
    }

    @Test
    @Tag("T2")
    void anAgentWithADeskTelephoneHasDataToTypeIntoIt() {
        ObjectNode eve = agent("eve");
        String sip = "/telephony/agents/" + eve.path("id").asText() + "/sip";
        assertEquals(409, server.get("admin", sip).status(), "the Phonebar registers by itself");
        eve.put("typology", "EXTERNAL");
        assertEquals(200, server.put("admin", path("agents", "eve"), eve).status());

        JsonNode data = server.get("admin", sip).json();

        assertEquals("5003", data.path("user").asText(), data.toString());
        assertFalse(data.path("password").asText().isEmpty());
        assertEquals(403, server.get("sue", sip).status(), "who may not change agents");
        assertFalse(server.get("admin", path("agents", "eve")).body().contains("secret"));
    }

    @Test
    @Tag("T2")
    void aTelephoneIsNotForwardedToItselfNorToWords() {
        ObjectNode ann = agent("ann");
        ann.withObject("/line").put("forwardBusy", "5001");
        RestServer.Answer own = server.put("admin", path("agents", "ann"), ann);
        assertEquals(422, own.status());
        assertTrue(own.body().contains("line.forwardBusy"), own.body());
        ann.withObject("/line").put("forwardBusy", "5002,1)").put("ringSeconds", 3);
        RestServer.Answer words = server.put("admin", path("agents", "ann"), ann);
        assertEquals(422, words.status());
        assertTrue(words.body().contains("line.ringSeconds"), words.body());
        ann.withObject("/line").put("forwardBusy", "+39055123").put("ringSeconds", 20);
        assertEquals(200, server.put("admin", path("agents", "ann"), ann).status());
        assertEquals("+39055123", agent("ann").path("line").path("forwardBusy").asText());
    }

    @Test
    @Tag("U1")
    void aUserSeesNeitherUsersNorProfiles() {
        assertEquals(200, server.get("sue", "/staff/agents").status());
        assertEquals(403, server.get("sue", "/staff/users").status());
        assertEquals(403, server.get("sue", "/staff/profiles").status());
        assertEquals(403, server.post("sue", "/staff/users", user("kim", null)).status());
        assertEquals(403, server.put("sue", path("agents", "ann"), agent("ann")).status());
        ObjectNode profile = named("/staff/profiles", "Supervisors");
        profile.putArray("permissions").add("PROFILES_EDIT");
        assertEquals(
                422,
                server.put("admin", "/staff/profiles/" + profile.path("id").asText(), profile)
                        .status(),
                "whatever a profile says");
        profile.putArray("permissions").add("AGENTS_EDIT").add("TELEPHONES_EDIT");
        assertEquals(
                200,
                server.put("admin", "/staff/profiles/" + profile.path("id").asText(), profile)
                        .status());
        assertEquals(200, server.put("sue", path("agents", "ann"), agent("ann")).status());
        assertEquals(201, server.post("sue", "/staff/telephones", telephone("R", "5005")).status());
    }

    @Test
    void theLastAdministratorStays() {
        ObjectNode admin = named("/staff/users", "admin");
        admin.put("enabled", false);

        RestServer.Answer refused = server.put("admin", path("users", "admin"), admin);
        assertEquals(409, refused.status(), refused.body());
        assertEquals(
                409, server.delete("admin", "/staff/users/" + admin.path("id").asText()).status());
    }

    @Test
    void aProfileInUseStaysAndNamesItsUsers() {
        ObjectNode profile = named("/staff/profiles", "Supervisors");

        RestServer.Answer refused =
                server.delete("admin", "/staff/profiles/" + profile.path("id").asText());

        assertEquals("IN_USE", refused.code());
        assertTrue(refused.body().contains("sue"), refused.body());
        assertEquals(
                1, server.get("admin", "/staff/profiles?q=Default").json().path("total").asInt());
    }

    private String team(String name, String... agents) {
        var team = Json.lenient().createObjectNode();
        team.put("name", name).put("description", "");
        var ids = team.putArray("agents");
        for (String agent : agents) {
            ids.add(agent(agent).path("id").asText());
        }
        RestServer.Answer made = server.post("admin", "/staff/teams", team);
        assertEquals(201, made.status(), made.body());
        return made.json().path("id").asText();
    }

    private void attach(String queue, String team) {
        String path =
                "/telephony/queues/"
                        + named("/telephony/queues", queue).path("id").asText()
                        + "/teams";
        RestServer.Answer done = server.post("admin", path, Map.of("ids", List.of(team)));
        assertEquals(200, done.status(), done.body());
    }

    /// Memberships, agents and queues that go with the teams.
    private String takenBackWith(String... teams) {
        RestServer.Answer answer =
                server.get("admin", "/staff/teams/memberships?ids=" + String.join("&ids=", teams));
        assertEquals(200, answer.status(), answer.body());
        JsonNode lost = answer.json();
        return lost.path("memberships").asInt()
                + " of "
                + lost.path("agents").asInt()
                + " in "
                + lost.path("queues").asInt();
    }

    private Set<String> membersOf(String queue) {
        Set<String> names = new TreeSet<>();
        for (JsonNode member : named("/telephony/queues", queue).path("agents")) {
            names.add(
                    server.get("admin", "/staff/agents/" + member.path("agentId").asText())
                            .json()
                            .path("name")
                            .asText());
        }
        return names;
    }

    private ObjectNode agent(String name) {
        return named("/staff/agents", name);
    }

    private String path(String kind, String name) {
        return "/staff/" + kind + "/" + named("/staff/" + kind, name).path("id").asText();
    }

    private ObjectNode bob(String extension) {
        return agent("bob").put("extension", extension);
    }

    private ObjectNode named(String path, String name) {
        for (JsonNode row : server.get("admin", path + "?limit=1000").json().path("rows")) {
            if (row.path("name").asText().equals(name)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no " + name + " at " + path);
    }

    private static Map<String, Object> telephone(String name, String extension) {
        return Map.of("name", name, "extension", extension, "dtmf", "RFC4733", "enabled", true);
    }

    private ObjectNode user(String name, String extension) {
        ObjectNode user = named("/staff/users", "sue").deepCopy();
        user.remove(List.of("id", "version"));
        user.put("name", name).put("extension", extension).put("password", "correct horse");
        return user;
    }

    private ObjectNode queue(String name, String number) {
        ObjectNode queue = named("/telephony/queues", "sales").deepCopy();
        queue.remove(List.of("id", "version"));
        return queue.put("name", name).put("number", number);
    }
}
