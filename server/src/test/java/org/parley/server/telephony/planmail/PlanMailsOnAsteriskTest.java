package org.parley.server.telephony.planmail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.CallPlan;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phone.caller.SyntheticCaller;
import org.parley.server.app.RestServer;
import org.parley.server.app.RestSteps;
import org.parley.server.platform.db.Database;
import org.parley.server.reports.CallMarkListener.Mark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Steps of plans that send mail: real calls, a real mail server.
@Tag("asterisk")
final class PlanMailsOnAsteriskTest {
    @TempDir static Path data;
    private static RestServer server;
    private static SyntheticCaller callers;
    private static final GreenMail POST_OFFICE =
            new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());

    @BeforeAll
    static void start() throws IOException {
        POST_OFFICE.start();
        server = RestServer.withAsterisk(data);
        callers = SyntheticCaller.open(server.sip());
    }

    @AfterAll
    static void stop() {
        callers.close();
        server.close();
        POST_OFFICE.stop();
    }

    @Test
    @Tag("V3")
    void aCallHasAMailSentThatSpeaksOfIt() throws Exception {
        String account = RestSteps.mailAccount(server, "Sales", POST_OFFICE.getSmtp().getPort());
        String route =
                route(
                        "Mails",
                        "7801",
                        Map.of(
                                "account", account,
                                "to", "shop@example.org, {CALLERID(num)}@example.org",
                                "subject", "Call of {CALLERID(name)} to {EXTEN}",
                                "body", "è 😀 {CALLERID(name)} / {NOBODY}/100% + ${SHELL(date)}"));
        RestServer.Answer used = server.delete("admin", "/smtp-accounts/" + account);
        assertEquals(409, used.status(), used.body());
        assertTrue(used.body().contains("Mails"), used.body());

        SyntheticCall call =
                callers.call(CallPlan.of("7801", "39011009", "Zoë, \"Q\" ${EPOCH}/+%41;b"));
        await("the plan's end").atMost(15, TimeUnit.SECONDS).until(() -> call.ended().isDone());
        await("the mail")
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> POST_OFFICE.getReceivedMessages().length == 2);
        MimeMessage mail = POST_OFFICE.getReceivedMessages()[0];
        assertEquals("Call of Zoë, \"Q\" ${EPOCH}/+%41;b to 7801", mail.getSubject());
        assertEquals(
                List.of("shop@example.org", "39011009@example.org"),
                List.of(
                        mail.getAllRecipients()[0].toString(),
                        mail.getAllRecipients()[1].toString()));
        assertEquals(
                "è 😀 Zoë, \"Q\" ${EPOCH}/+%41;b / /100% + ${SHELL(date)}",
                mail.getContent().toString().strip(), GreenMailUtil.getWholeMessage(mail));
        server.delete("admin", "/telephony/routes/" + route);
    }

    @Test
    @Tag("V3")
    void whatCannotBeSentIsGivenUpAfterADayAndTheHistorySaysWhy() {
        String dead = RestSteps.mailAccount(server, "Dead", 1);
        String route =
                route(
                        "Old mails",
                        "7802",
                        Map.of("account", dead, "to", "a@example.org", "subject", "Old"));
        PlanMailStore store = server.part(PlanMailStore.class);
        Instant old = Instant.now().minus(Duration.ofDays(2));
        server.part(Database.class)
                .run(tx -> {
                    store.marked(tx, new Mark("1.1", "ParleyMail", route + "/1", old));
                    store.marked(tx, new Mark("1.2", "ParleyMail", route + "/7", old));
                    store.marked(tx, new Mark("1.3", "ParleyMail", "not / of the form", old));
                    store.marked(tx, new Mark("1.4", "ParleyTag", route + "/1", old));
                });
        await("the history")
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> {
                    String history =
                            server.get("admin", "/telephony/routes/" + route + "/history").body();
                    return history.split("plan.not-mailed", -1).length == 3
                            && history.contains("does not send this mail any more");
                });
        server.delete("admin", "/telephony/routes/" + route);
    }

    @Test
    @Tag("V3")
    void wrongAddressesAreRefusedInTheForm() {
        RestServer.Answer refused =
                server.post(
                        "admin",
                        "/telephony/routes",
                        plan("Wrong", "7803", Map.of("to", "nobody", "subject", "x")));
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("ann@example.org"), refused.body());
    }

    private static String route(String name, String number, Map<String, String> mail) {
        RestServer.Answer made =
                server.post("admin", "/telephony/routes", plan(name, number, mail));
        assertEquals(201, made.status(), made.body());
        RestSteps.inForce(server);
        return made.json().path("id").asText();
    }

    private static Map<String, Object> plan(String name, String number, Map<String, String> mail) {
        Map<String, Object> route = new HashMap<>();
        route.put("name", name);
        route.put("kind", "INBOUND");
        route.put("pattern", number);
        route.put("context", "inbound");
        route.put("description", "");
        route.put("enabled", true);
        route.put(
                "steps",
                List.of(
                        Map.of("application", "mail", "parameters", mail),
                        Map.of("application", "hangup", "parameters", Map.of("cause", "16"))));
        return route;
    }
}
