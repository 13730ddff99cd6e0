package org.parley.server.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.SMTP_ACCOUNT;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.smtp.SmtpTest;
import org.parley.contract.smtp.SmtpTestResult;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// SMTP accounts on the whole server, against GreenMail.
final class SmtpAccountsTest {
    @TempDir Path data;
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private RunningServer server;
    private SmtpAccountApi api;

    @BeforeEach
    void start() {
        postOffice.start();
        postOffice.setUser("centre@example.org", "centre", "right; pässword");
        server = new RunningServer(data, Map.of());
        api = server.signIn("admin").api(SmtpAccountApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
        postOffice.stop();
    }

    @Test
    @Tag("A9")
    void testDeliversAMailAndAWrongPasswordShowsTheServersError() {
        SmtpTestResult good = api.test(new SmtpTest(account("right; pässword"), "ann@example.org"));
        assertTrue(good.delivered(), good.detail());
        assertTrue(good.answer().startsWith("250"), good.answer());
        assertEquals(1, postOffice.getReceivedMessages().length);

        SmtpTestResult bad = api.test(new SmtpTest(account("wrong"), "ann@example.org"));
        assertFalse(bad.delivered());
        assertTrue(bad.answer().startsWith("535"), bad.answer());
        assertEquals(1, postOffice.getReceivedMessages().length);
    }

    @Test
    void passwordIsSealedKeptAndNeverShown() throws MailFailure {
        SmtpAccount made = api.create(account("right; pässword"));
        assertEquals("", made.password());
        assertTrue(made.passwordSet());
        assertTrue(made.standard());
        SmtpAccount renamed = api.update(made.id(), named(made, "Other"), null);
        assertEquals("Other", renamed.name());
        assertTrue(api.test(new SmtpTest(renamed, "ann@example.org")).delivered());
        server.part(MailSender.class).send(Mail.of("bob@example.org", "Hi", "there"));
        assertEquals(2, postOffice.getReceivedMessages().length);

        Database db = server.part(Database.class);
        String sealed =
                db.read(sql -> sql.selectFrom(SMTP_ACCOUNT).fetchSingle().getSealedPassword());
        assertFalse(sealed.contains("right"), sealed);
        String audit = db.read(sql -> sql.selectFrom(AUDIT).fetch().format(Integer.MAX_VALUE));
        assertFalse(audit.contains("right; p"), audit);
    }

    @Test
    void exactlyOneAccountIsTheStandard() {
        SmtpAccount first = api.create(account("a"));
        SmtpAccount second = api.create(keyed(named(account("b"), "Second"), "TWO", true));
        assertTrue(second.standard());
        assertFalse(api.get(first.id()).standard());
        Refusal given =
                assertThrows(
                        Refusal.class,
                        () -> api.update(second.id(), keyed(second, "TWO", false), null));
        assertEquals(ErrorCode.VALIDATION_FAILED, given.code());
        assertEquals(
                ErrorCode.CONFLICT,
                assertThrows(Refusal.class, () -> api.delete(second.id(), null)).code());
        api.delete(first.id(), null);
        api.delete(second.id(), null);
        assertFalse(server.part(MailSender.class).ready());
        assertThrows(
                MailFailure.class,
                () -> server.part(MailSender.class).send(Mail.of("a@example.org", "x", "y")));
    }

    @Test
    @Tag("X8")
    void theKeyIsAtMostFiveLettersAndNobodyElses() {
        SmtpAccount first = api.create(keyed(account("a"), "FIVE5", false));
        assertEquals("FIVE5", api.get(first.id()).accountKey());

        for (String key : List.of("SIXSIX", "", "A B", "FIVE5")) {
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () -> api.create(keyed(named(account("b"), "Second"), key, false)),
                            key);
            assertEquals("accountKey", refusal.faults().getFirst().field(), key);
        }
    }

    private SmtpAccount account(String password) {
        return new SmtpAccount(
                null,
                "Main",
                "MAIN",
                SmtpService.CUSTOM,
                "centre@example.org",
                "Centre",
                "127.0.0.1",
                postOffice.getSmtp().getPort(),
                SmtpSecurity.NONE,
                "centre",
                password,
                false,
                "",
                true,
                false,
                0);
    }

    private static SmtpAccount named(SmtpAccount a, String name) {
        return new SmtpAccount(
                a.id(),
                name,
                a.accountKey(),
                a.service(),
                a.address(),
                a.senderName(),
                a.host(),
                a.port(),
                a.security(),
                a.login(),
                a.password(),
                a.passwordSet(),
                a.description(),
                a.active(),
                a.standard(),
                a.version());
    }

    private static SmtpAccount keyed(SmtpAccount a, String key, boolean standard) {
        return new SmtpAccount(
                a.id(),
                a.name(),
                key,
                a.service(),
                a.address(),
                a.senderName(),
                a.host(),
                a.port(),
                a.security(),
                a.login(),
                a.password(),
                a.passwordSet(),
                a.description(),
                a.active(),
                standard,
                a.version());
    }
}
