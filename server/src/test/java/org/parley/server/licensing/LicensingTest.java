package org.parley.server.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.contract.auth.AuthApi;
import org.parley.contract.keys.KeyText;
import org.parley.contract.licensing.Billing;
import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.licensing.LicenceState;
import org.parley.contract.licensing.LicensingApi;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.telephony.QueueApi;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Licences on the whole server.
final class LicensingTest {
    private static final KeyPair VENDOR = KeyText.generate();
    private static final Set<LicensedModule> ALL = EnumSet.allOf(LicensedModule.class);
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir Path data;
    private RunningServer server;
    private Session admin;
    private HttpServer vendor;

    @BeforeEach
    void start() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.start();
        server =
                new RunningServer(
                        data,
                        Map.of(
                                "licence.vendor-key",
                                KeyText.write(VENDOR.getPublic()),
                                "licence.vendor-mail",
                                "sales@example.org",
                                "licence.vendor-address",
                                "http://127.0.0.1:" + vendor.getAddress().getPort() + "/licences"));
        admin = server.signIn("admin");
    }

    @AfterEach
    void stop() {
        server.close();
        vendor.stop(0);
    }

    @Test
    @Tag("A6")
    void beginsAsADemoWithAllModulesForThirtyDays() {
        Licence demo = licensing().licence();
        assertTrue(demo.demo());
        assertEquals(LicenceState.EXPIRING, demo.state());
        assertEquals(ALL, demo.modules());
        assertEquals(0, demo.agentsInUse());
        long days = Duration.between(Clock.systemUTC().instant(), demo.expiresAt()).toDays();
        assertTrue(days == 29 || days == 30, () -> days + " days");
        server.signIn("ann");
        assertEquals(1, licensing().licence().agentsInUse());
    }

    @Test
    @Tag("A6")
    void moduleSwitchedOffVanishesAndItsInterfaceRefuses() {
        Session sue = server.signIn("sue");
        assertTrue(sue.may(Permission.REPORTS_READ));
        var without = EnumSet.complementOf(EnumSet.of(LicensedModule.ANALYTICS));
        var changes = licensing().apply(code(without, 10, YEAR)).changes();
        assertTrue(
                changes.stream().anyMatch(c -> c.field().equals("modules.ANALYTICS")),
                changes::toString);

        assertFalse(server.signIn("sue").may(Permission.REPORTS_READ));
        assertFalse(sue.api(AuthApi.class).me().permissions().contains(Permission.REPORTS_READ));
        Refusal refusal = assertThrows(Refusal.class, () -> reports(sue));
        assertEquals(ErrorCode.MODULE_NOT_LICENSED, refusal.code());
        assertEquals(403, refusal.code().status());
        assertTrue(refusal.detail().contains("ANALYTICS"), refusal.detail());
        sue.api(QueueApi.class).list(null, List.of(), null, 1, 0);

        licensing().apply(code(ALL, 10, YEAR));
        reports(sue);
    }

    @Test
    @Tag("A7")
    void thirdAgentOfTwoIsRefusedAndSupervisorsAreNot() {
        licensing().apply(code(ALL, 2, YEAR));
        server.signIn("ann");
        Session bob = server.signIn("bob");
        Refusal refusal = assertThrows(Refusal.class, () -> server.signIn("eve"));
        assertEquals(ErrorCode.LICENCE_LIMIT, refusal.code());
        assertTrue(refusal.detail().contains("for 2 agents"), refusal.detail());
        server.signIn("sue");
        server.signIn("ann");
        assertEquals(2, licensing().licence().agentsInUse());
        bob.signOut();
        server.signIn("eve");
    }

    @Test
    void smallerLicenceSignsNobodyOut() {
        Session ann = server.signIn("ann");
        server.signIn("bob");
        licensing().apply(code(ALL, 1, YEAR));
        assertEquals("ann", ann.api(AuthApi.class).me().name());
        assertEquals(2, licensing().licence().agentsInUse());
        assertThrows(Refusal.class, () -> server.signIn("eve"));
    }

    @Test
    void graceKeepsEverythingAndItsEndKeepsAgentsOut() {
        licensing().apply(code(ALL, 5, Duration.ofDays(-1)));
        Licence grace = licensing().licence();
        assertEquals(LicenceState.GRACE, grace.state());
        assertEquals(ALL, grace.modules());
        server.signIn("ann");

        licensing().apply(code(ALL, 5, Duration.ofDays(-15)));
        assertEquals(LicenceState.EXPIRED, licensing().licence().state());
        Refusal refusal = assertThrows(Refusal.class, () -> server.signIn("bob"));
        assertEquals(ErrorCode.LICENCE_EXPIRED, refusal.code());
        assertThrows(
                Refusal.class,
                () -> server.signIn("sue").api(QueueApi.class).list(null, List.of(), null, 1, 0));
        licensing().apply(code(ALL, 5, YEAR));
        server.signIn("bob");
    }

    @Test
    @Tag("A7")
    void saysWhatACodeWouldChangeBeforeItDoes() {
        var preview = licensing().preview(code(Set.of(LicensedModule.VOICE), 2, YEAR));
        assertEquals(2, preview.licence().agentsAllowed());
        assertTrue(licensing().licence().demo());
    }

    @Test
    @Tag("A7")
    void theVendorsServiceIsAskedForThisServersLicence() {
        Refusal none = assertThrows(Refusal.class, () -> licensing().fetch());
        assertEquals(ErrorCode.UNAVAILABLE, none.code());
        assertTrue(none.detail().contains("404"), none.detail());
        String code = code(ALL, 3, YEAR).code();
        var asked = new AtomicReference<String>();
        vendor.createContext(
                "/licences",
                exchange -> {
                    asked.set(exchange.getRequestURI().getQuery());
                    byte[] body = (code + "\n").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });

        LicenceCode fetched = licensing().fetch();

        assertEquals(code, fetched.code());
        assertEquals("server=" + licensing().licence().serverId(), asked.get());
        assertTrue(licensing().licence().demo(), "it is applied only when somebody does so");
        assertEquals(3, licensing().apply(fetched).licence().agentsAllowed());
    }

    @Test
    void refusesWhatTheVendorDidNotSignForThisServer() {
        String good = code(ALL, 5, YEAR).code();
        refused(good.substring(0, good.length() - 6), "damaged");
        refused("hello", "three");
        String foreign =
                LicenceSignature.sign(terms(ALL, 5, YEAR, null), KeyText.generate().getPrivate());
        refused(foreign, "not signed");
        String other =
                LicenceSignature.sign(terms(ALL, 5, YEAR, UUID.randomUUID()), VENDOR.getPrivate());
        refused(other, "another server");
        assertTrue(licensing().licence().demo());
        UUID own = licensing().licence().serverId();
        String bound = LicenceSignature.sign(terms(ALL, 5, YEAR, own), VENDOR.getPrivate());
        String broken = bound.replaceAll("(.{60})", "$1\r\n ");
        assertNotEquals(bound, broken);
        assertFalse(licensing().apply(new LicenceCode(broken)).licence().demo());
    }

    @Test
    @Tag("A8")
    void requestForAnotherPlanIsStoredAndChangesNothing() {
        Licence before = licensing().licence();
        var wanted =
                new PlanRequest(
                        "Business",
                        10,
                        Billing.YEARLY,
                        Set.of(LicensedModule.VOICE, LicensedModule.EMAIL),
                        "From January, please: Ñandú & <b>Söhne</b>",
                        "Ada Morris",
                        "ada@example.org");
        StoredPlanRequest stored = licensing().request(wanted);
        assertEquals(wanted, stored.request());
        assertEquals(StoredPlanRequest.State.REQUESTED, stored.state());
        var listed = licensing().listRequests();
        assertEquals(1, listed.total());
        assertEquals(wanted, listed.rows().getFirst().request());
        assertEquals("admin", listed.rows().getFirst().by());
        assertEquals("Demo", listed.rows().getFirst().currentPlan());
        assertEquals(before, licensing().licence());

        licensing().apply(code(ALL, 10, YEAR));
        assertEquals(
                StoredPlanRequest.State.ANSWERED,
                licensing().listRequests().rows().getFirst().state());
    }

    @Test
    @Tag("A8")
    void requestIsMailedToTheVendorAndStoredWhateverBecomesOfTheMail() throws Exception {
        StoredPlanRequest kept = licensing().request(tenAgents());
        assertNull(kept.mailedAt());
        assertTrue(kept.mailFault().contains("no mail account"), kept.mailFault());
        var postOffice =
                new GreenMail(
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        postOffice.start();
        try {
            int port = postOffice.getSmtp().getPort();
            admin.api(SmtpAccountApi.class).create(account(port));
            StoredPlanRequest mailed = licensing().request(tenAgents());
            assertNotNull(mailed.mailedAt());
            assertNull(mailed.mailFault());
            var mail = postOffice.getReceivedMessages()[0];
            assertEquals("sales@example.org", mail.getAllRecipients()[0].toString());
            String text = mail.getContent().toString();
            assertTrue(text.contains("Wanted plan: Business, agents: 10"), text);
            assertTrue(text.contains(licensing().licence().serverId().toString()), text);
        } finally {
            postOffice.stop();
        }
        StoredPlanRequest lost = licensing().request(tenAgents());
        assertNull(lost.mailedAt());
        assertNotNull(lost.mailFault());
        assertEquals(3, licensing().listRequests().total());
        assertEquals(lost.mailFault(), licensing().listRequests().rows().getFirst().mailFault());
        assertNotNull(licensing().listRequests().rows().get(1).mailedAt());
    }

    private static SmtpAccount account(int port) {
        return new SmtpAccount(
                null,
                "Main",
                "MAIN",
                SmtpService.CUSTOM,
                "centre@example.org",
                "Centre",
                "127.0.0.1",
                port,
                SmtpSecurity.NONE,
                "",
                "",
                false,
                "",
                true,
                true,
                0);
    }

    private static PlanRequest tenAgents() {
        return new PlanRequest(
                "Business",
                10,
                Billing.MONTHLY,
                Set.of(LicensedModule.VOICE),
                "",
                "Ada Morris",
                "ada@example.org");
    }

    @Test
    void agentsMayNotTouchTheLicence() {
        LicensingApi api = server.signIn("ann").api(LicensingApi.class);
        assertEquals(ErrorCode.FORBIDDEN, assertThrows(Refusal.class, api::licence).code());
    }

    private void refused(String code, String part) {
        var refusal = assertThrows(Refusal.class, () -> licensing().apply(new LicenceCode(code)));
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertTrue(refusal.detail().contains(part), refusal.detail());
    }

    private static void reports(Session session) {
        session.api(CallReportApi.class).list(null, null, null, "-startedAt", 10, 0);
    }

    private LicensingApi licensing() {
        return admin.api(LicensingApi.class);
    }

    private static LicenceCode code(Set<LicensedModule> modules, int agents, Duration left) {
        return new LicenceCode(
                LicenceSignature.sign(terms(modules, agents, left, null), VENDOR.getPrivate()));
    }

    private static LicenceTerms terms(
            Set<LicensedModule> modules, int agents, Duration left, UUID server) {
        Instant now = Clock.systemUTC().instant();
        return new LicenceTerms(
                Ids.next(),
                "Ñandú Ltd",
                "Business",
                modules,
                agents,
                now,
                now.plus(left),
                14,
                server);
    }
}
