package org.parley.server.pauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.multibindings.Multibinder;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.pauses.Pause;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.contract.platform.entity.HistoryEntry;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.EntityChanged;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.TestHttp;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the kit of configured things promises on every engine, shown on pauses over REST.
abstract class PauseContract {
    private static final String PATH = "/api/pauses";

    private final TestClock clock = new TestClock();
    private final DirectEventBus events = new DirectEventBus();
    private final List<Usage> users = new ArrayList<>();
    private TestHttp http;

    abstract Database db();

    @BeforeEach
    void serve() {
        var injector =
                Guice.createInjector(
                        new EntityKitModule(),
                        new AuditModule(),
                        new PausesModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db());
                                bind(EventBus.class).toInstance(events);
                                bind(Clock.class).toInstance(clock);
                                bind(CurrentRequest.class);
                                Multibinder.newSetBinder(binder(), UsedBy.class)
                                        .addBinding()
                                        .toInstance(new LunchUsers());
                            }
                        });
        http = TestHttp.serving(new TestClock(), injector.getInstance(PauseResource.class));
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @Tag("A10")
    void listsWhatTheInstallationBrings() throws Exception {
        Page<Pause> page = list("");

        assertEquals(5, page.total());
        assertEquals(
                List.of("Break", "Follow-up work", "Lunch", "Meeting", "Training"), names(page));
    }

    @Test
    void addsReadsAndChangesAPause() throws Exception {
        HttpResponse<String> made =
                send(
                        "POST",
                        PATH,
                        "{\"name\":\" Coffee \",\"description\":\"\\u2615\",\"thresholdMinutes\":15}");
        Pause coffee = read(made, Pause.class);

        assertEquals(201, made.statusCode());
        assertEquals("Coffee", coffee.name());
        assertEquals(1, coffee.version());
        assertEquals(
                http.uri(PATH + "/" + coffee.id()).toString(),
                made.headers().firstValue("Location").orElseThrow());
        assertEquals("\"1\"", made.headers().firstValue("ETag").orElseThrow());

        Pause longer =
                read(
                        send(
                                "PUT",
                                PATH + "/" + coffee.id(),
                                json(coffee, "thresholdMinutes", "30")),
                        Pause.class);

        assertEquals(2, longer.version());
        assertEquals(30, longer.thresholdMinutes());
        assertEquals(longer, read(send("GET", PATH + "/" + coffee.id(), ""), Pause.class));
        assertEquals(
                List.of(1L, 2L),
                events.published(EntityChanged.class).stream()
                        .map(EntityChanged::version)
                        .toList());
    }

    @Test
    void aChangeThatChangesNothingMakesNoVersion() throws Exception {
        Pause lunch = named("Lunch");

        Pause same =
                read(
                        send("PUT", PATH + "/" + lunch.id(), json(lunch, "paid", "false")),
                        Pause.class);

        assertEquals(lunch, same);
        assertEquals(List.of(), events.published(EntityChanged.class));
    }

    @Test
    void refusesAStaleChangeAndTellsWhoChangedItWhen() throws Exception {
        Pause lunch = named("Lunch");
        send("PUT", PATH + "/" + lunch.id(), json(lunch, "thresholdMinutes", "45"));

        HttpResponse<String> late =
                send("PUT", PATH + "/" + lunch.id(), json(lunch, "thresholdMinutes", "60"));

        assertEquals(412, late.statusCode());
        Problem problem = read(late, Problem.class);
        assertEquals(ErrorCode.STALE, problem.code());
        assertEquals("admin", problem.facts().lastChange().by());
        assertEquals(2, problem.facts().lastChange().version());
        assertEquals(45, named("Lunch").thresholdMinutes());

        HttpResponse<String> overwritten =
                http.send(
                        "PUT",
                        PATH + "/" + lunch.id(),
                        "admin",
                        json(lunch, "thresholdMinutes", "60"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*");
        assertEquals(60, read(overwritten, Pause.class).thresholdMinutes());
    }

    @Test
    void refusesANameThatIsTakenInAnyCase() throws Exception {
        HttpResponse<String> refused = send("POST", PATH, "{\"name\":\"LUNCH\"}");

        assertEquals(409, refused.statusCode());
        assertEquals("name", read(refused, Problem.class).faults().getFirst().field());
    }

    @Test
    void namesEveryFieldThatBreaksARule() throws Exception {
        HttpResponse<String> refused =
                send(
                        "POST",
                        PATH,
                        "{\"name\":\"  \",\"description\":\"a\\u0000b\",\"thresholdMinutes\":-1}");

        assertEquals(422, refused.statusCode());
        assertEquals(
                "application/problem+json", refused.headers().firstValue("Content-Type").get());
        assertEquals(
                List.of("name", "thresholdMinutes", "description"),
                read(refused, Problem.class).faults().stream().map(f -> f.field()).toList());
        assertEquals(5, list("").total());
    }

    @Test
    @Tag("X10")
    void namesTheUsersOfAPauseThatIsNotDeleted() throws Exception {
        users.add(new Usage("agent", Ids.next(), "ann"));
        Pause lunch = named("Lunch");

        HttpResponse<String> refused = send("DELETE", PATH + "/" + lunch.id(), "");

        assertEquals(409, refused.statusCode());
        Problem problem = read(refused, Problem.class);
        assertEquals(ErrorCode.IN_USE, problem.code());
        assertEquals(users, problem.facts().users());
        assertTrue(problem.detail().contains("agent ann"), problem.detail());

        users.clear();
        assertEquals(204, send("DELETE", PATH + "/" + lunch.id(), "").statusCode());
        assertEquals(404, send("GET", PATH + "/" + lunch.id(), "").statusCode());
    }

    @Test
    void keepsTheSystemsPausesAndTheirNames() throws Exception {
        Pause system = named("Follow-up work");

        assertEquals(409, send("DELETE", PATH + "/" + system.id(), "").statusCode());
        assertEquals(
                422,
                send("PUT", PATH + "/" + system.id(), json(system, "name", "\"Rest\""))
                        .statusCode());
        Pause kept =
                read(
                        send("PUT", PATH + "/" + system.id(), json(system, "system", "false")),
                        Pause.class);
        assertTrue(kept.system());
    }

    @Test
    void copiesUnderAFreeName() throws Exception {
        Pause lunch = named("Lunch");
        String path = PATH + "/" + lunch.id() + "/copy";

        HttpResponse<String> first = send("POST", path, "{}");
        Pause second = read(send("POST", path, "{}"), Pause.class);

        assertEquals(201, first.statusCode());
        assertEquals("Copy of Lunch", read(first, Pause.class).name());
        assertEquals("Copy of Lunch (2)", second.name());
        assertEquals(
                http.uri(PATH + "/" + read(first, Pause.class).id()).toString(),
                first.headers().firstValue("Location").orElseThrow());
    }

    @Test
    @Tag("X1")
    void searchesFiltersSortsAndPages() throws Exception {
        assertEquals(List.of("Meeting", "Training"), names(list("?q=ING")));
        assertEquals(List.of("Lunch"), names(list("?filter=paid:is:false")));
        assertEquals(List.of("Training", "Meeting"), names(list("?sort=-name&limit=2")));
        assertEquals(List.of("Lunch"), names(list("?limit=1&offset=2")));
        assertEquals(5, list("?limit=1&offset=2").total());
        assertEquals(
                List.of("Break", "Lunch"),
                names(list("?filter=name:in:lunch,break&filter=thresholdMinutes:less:1")));
        assertEquals(List.of(), names(list("?q=%25")));
        for (String bad : List.of("sort=colour", "filter=paid:is:yes", "filter=x", "limit=0")) {
            int status = http.get(PATH + "?" + bad, "admin").statusCode();
            assertTrue(status == 400 || status == 422, bad + " " + status);
        }
    }

    @Test
    void deletesManyAndNamesThoseThatStay() throws Exception {
        String body = "{\"ids\":[\"%s\",\"%s\",\"%s\"]}";
        BulkResult result =
                read(
                        send(
                                "POST",
                                PATH + "/bulk-delete",
                                body.formatted(
                                        named("Lunch").id(),
                                        named("Follow-up work").id(),
                                        named("Meeting").id())),
                        BulkResult.class);

        assertEquals(2, result.done());
        assertEquals("Follow-up work", result.refused().getFirst().name());
        assertEquals(List.of("Break", "Follow-up work", "Training"), names(list("")));
    }

    @Test
    void editsMany() throws Exception {
        String body = "{\"ids\":[\"%s\",\"%s\"],\"values\":{\"thresholdMinutes\":20}}";
        HttpResponse<String> done =
                send(
                        "POST",
                        PATH + "/bulk-edit",
                        body.formatted(named("Lunch").id(), named("Break").id()));

        assertEquals(2, read(done, BulkResult.class).done());
        assertEquals(
                List.of("Break", "Lunch"), names(list("?filter=thresholdMinutes:is:20&sort=name")));
    }

    @Test
    void exportsWhatIsFilteredAndNoFormula() throws Exception {
        send("POST", PATH, "{\"name\":\"=1+1\",\"description\":\"a \\\"b\\\", c\"}");

        HttpResponse<String> csv =
                http.get(
                        PATH
                                + "/export.csv?filter=paid:is:false&column=name&column=description"
                                + "&heading=Nome&heading=Testo",
                        "admin");

        assertEquals(200, csv.statusCode());
        assertEquals("\uFEFFNome,Testo\r\n'=1+1,\"a \"\"b\"\", c\"\r\nLunch,\r\n", csv.body());
    }

    @Test
    void keepsTheHistoryOfAPauseAlsoAfterItIsGone() throws Exception {
        Pause lunch = named("Lunch");
        send("PUT", PATH + "/" + lunch.id(), json(lunch, "thresholdMinutes", "45"));
        clock.advance(Duration.ofSeconds(1));
        send("DELETE", PATH + "/" + lunch.id(), "");

        Page<HistoryEntry> history =
                Json.strict()
                        .readValue(
                                http.get(PATH + "/" + lunch.id() + "/history", "admin").body(),
                                new TypeReference<>() {});

        assertEquals(2, history.total());
        assertEquals("pause.delete", history.rows().getFirst().action());
        assertEquals(
                List.of(new HistoryEntry.Change("thresholdMinutes", "0", "45")),
                history.rows().getLast().changes());
    }

    @Test
    void agentsNeitherReadNorChange() throws Exception {
        assertEquals(403, http.get(PATH, "agent").statusCode());
        assertEquals(401, http.get(PATH, "").statusCode());
        assertEquals(403, http.send("DELETE", PATH + "/" + Ids.next(), "agent", "").statusCode());
    }

    private final class LunchUsers implements UsedBy {
        @Override
        public String kind() {
            return Pause.KIND;
        }

        @Override
        public List<Usage> listUsers(DSLContext sql, UUID id, String name) {
            return name.equals("Lunch") ? List.copyOf(users) : List.of();
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(method, path, "admin", body, "Content-Type", "application/json");
    }

    private Page<Pause> list(String query) throws Exception {
        HttpResponse<String> answer = http.get(PATH + query, "admin");
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.strict().readValue(answer.body(), new TypeReference<>() {});
    }

    private Pause named(String name) throws Exception {
        return list("?limit=100").rows().stream()
                .filter(pause -> pause.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Page<Pause> page) {
        return page.rows().stream().map(Pause::name).toList();
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) throws Exception {
        return Json.strict().readValue(answer.body(), type);
    }

    private static String json(Pause pause, String field, String value) throws Exception {
        com.fasterxml.jackson.databind.node.ObjectNode tree = Json.strict().valueToTree(pause);
        JsonNode changed = Json.strict().readTree(value);
        tree.set(field, changed);
        return tree.toString();
    }
}
