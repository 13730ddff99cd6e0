package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.PASSWORD_RESET;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.InvitationLink;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.platform.mail.SmtpClient;
import org.parley.server.platform.mail.SmtpServer;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a forgotten password's replacement by mail promises on every engine, with a real mail
/// server.
abstract class PasswordResetContract {
    private static final String HOME = "192.0.2.1";
    private static final Pattern CODE = Pattern.compile("(?m)^[A-Za-z0-9_-]{43}$");

    private final TestClock clock = new TestClock();
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private AuthParts parts;
    private boolean ready = true;

    abstract Database db();

    /// Sends to the test's mail server.
    private final class Sender implements MailSender {
        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void send(UUID account, Mail mail) throws MailFailure {
            send(mail);
        }

        @Override
        public void send(Mail mail) throws MailFailure {
            new SmtpClient(clock)
                    .send(
                            new SmtpServer(
                                    "127.0.0.1",
                                    postOffice.getSmtp().getPort(),
                                    SmtpServer.Security.NONE,
                                    Optional.empty(),
                                    "parley@example.org",
                                    "Parley"),
                            mail);
        }
    }

    @BeforeEach
    void open() {
        postOffice.start();
        parts = new AuthParts(db(), clock, new DirectEventBus(), Optional.of(new Sender()));
        var ann =
                new NewPerson(
                        "ann", "Ann Lind", "Ann@example.org", Role.AGENT, null, "correct horse");
        db().run(tx -> parts.people().create(tx, ann, Actor.SERVER));
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    @Tag("T2")
    void whoIsInvitedChoosesAPasswordAndWhoHasNoAddressIsNamed() throws Exception {
        var ida = new NewPerson("ida", "Ida", "", Role.AGENT, null, "correct horse");
        db().run(tx -> parts.people().create(tx, ida, Actor.SERVER));
        UUID ann = parts.people().findByName("ann").orElseThrow().id();
        UUID without = parts.people().findByName("ida").orElseThrow().id();
        Me admin = administrator();

        BulkResult result =
                parts.accounts().invite(new Invitation(List.of(ann, without), "en"), admin);

        assertEquals(1, result.done());
        assertEquals("ida", result.refused().getFirst().name());
        assertTrue(postOffice.waitForIncomingEmail(5_000, 1));
        String mail = (String) postOffice.getReceivedMessages()[0].getContent();
        assertTrue(mail.contains("Your user name is ann"), mail);
        Matcher code = CODE.matcher(mail.replace("\r", ""));
        assertTrue(code.find(), mail);
        clock.advance(Duration.ofDays(2));
        reset(code.group(), "battery staple");
        signIn("battery staple");
    }

    @Test
    @Tag("T2")
    void anInvitationToHandOverWorksOnceAndNeedsNoMail() {
        ready = false;
        UUID ann = parts.people().findByName("ann").orElseThrow().id();
        var off = new NewPerson("ida", "Ida", "", Role.AGENT, null, "correct horse");
        db().run(tx -> parts.people().create(tx, off, Actor.SERVER));
        UUID ida = parts.people().findByName("ida").orElseThrow().id();
        parts.people().setEnabled(ida, false, Actor.SERVER);

        InvitationCodes codes =
                parts.accounts()
                        .inviteByCode(new Invitation(List.of(ann, ida), "en"), administrator());

        assertEquals("ida", codes.refused().getFirst().name());
        InvitationCode made = codes.made().getFirst();
        assertEquals("ann", made.name());
        String pasted = "Ann: " + new InvitationLink("https://pbx:8443", "ann", made.code()).text();
        InvitationLink link = InvitationLink.find(pasted).orElseThrow();
        assertEquals("https://pbx:8443", link.server());
        assertFalse(made.toString().contains(made.code()), "no code in a log");
        clock.advance(Duration.ofDays(2));
        reset(link.code(), "battery staple");
        signIn("battery staple");
        assertEquals("code", refused(made.code(), "another one").faults().getFirst().field());
    }

    private Me administrator() {
        var boss = new NewPerson("boss", "Boss", "", Role.ADMIN, null, "correct horse");
        db().run(tx -> parts.people().create(tx, boss, Actor.SERVER));
        UUID id = parts.people().findByName("boss").orElseThrow().id();
        return new Me(id, "boss", "Boss", Role.ADMIN, Role.ADMIN.permissions(), null);
    }

    @Test
    @Tag("A5")
    void theMailedCodeReplacesThePasswordOnce() throws Exception {
        String session = signIn("correct horse");
        String code = mailedCode("ann@EXAMPLE.org", "en");

        reset(code, "battery staple");

        assertFalse(parts.auth().findByToken(session).isPresent(), "sessions are ended");
        assertThrows(Refusal.class, () -> signIn("correct horse"));
        signIn("battery staple");
        assertEquals("code", refused(code, "another one").faults().getFirst().field());
        assertEquals(
                1,
                (int)
                        db().read(sql ->
                                sql.fetchCount(
                                        AUDIT,
                                        AUDIT.ACTION.eq("auth.replace-forgotten-password"))));
    }

    @Test
    @Tag("A5")
    void aCodeOlderThanSixtyMinutesFails() throws Exception {
        String code = mailedCode("ann@example.org", "en");

        clock.advance(Duration.ofMinutes(60));

        Refusal refusal = refused(code, "battery staple");
        assertEquals("code", refusal.faults().getFirst().field());
        signIn("correct horse");
    }

    @Test
    void aCodeJustUnderSixtyMinutesWorks() throws Exception {
        String code = mailedCode("ann@example.org", "en");

        clock.advance(Duration.ofMinutes(60).minusSeconds(1));

        reset(code, "battery staple");
    }

    @Test
    @Tag("A5")
    void answersTheSameForAnAddressThatNobodyHas() {
        forgot("nobody@example.org");
        forgot("");
        forgot("ann@example.org");

        assertTrue(postOffice.waitForIncomingEmail(10_000, 1));
        assertEquals(1, postOffice.getReceivedMessages().length);
    }

    @Test
    void writesInTheLanguageOfTheDesk() throws Exception {
        parts.resets().forgot(new ForgottenPassword("ann@example.org", "it"), HOME);

        assertTrue(postOffice.waitForIncomingEmail(10_000, 1));
        MimeMessage mail = postOffice.getReceivedMessages()[0];
        assertEquals("La tua nuova password per Parley", mail.getSubject());
        assertTrue(mail.getContent().toString().contains("com'è"), "accents arrive");
    }

    @Test
    void sendsNoSecondMailWithinTwoMinutes() throws Exception {
        mailedCode("ann@example.org", "en");
        parts.resets().sendAll(new ForgottenPassword("ann@example.org", "en"));
        clock.advance(DefaultPasswordResetService.PAUSE);
        forgot("ann@example.org");

        assertTrue(postOffice.waitForIncomingEmail(10_000, 2));
        assertEquals(2, postOffice.getReceivedMessages().length);
    }

    @Test
    @Tag("A5")
    void worksOnlyWhereMailsCanBeSent() {
        ready = false;

        Refusal refusal = assertThrows(Refusal.class, () -> forgot("ann@example.org"));

        assertEquals(ErrorCode.CONFLICT, refusal.code());
        assertFalse(parts.resets().isReady());
    }

    @Test
    void storesNoCode() throws Exception {
        String code = mailedCode("ann@example.org", "en");

        String stored = db().read(sql -> sql.selectFrom(PASSWORD_RESET).fetch().formatCSV());

        assertFalse(stored.contains(code));
    }

    @Test
    void theRulesHoldForTheNewPasswordToo() throws Exception {
        String code = mailedCode("ann@example.org", "en");

        assertEquals("next", refused(code, "password1").faults().getFirst().field());
        assertEquals("next", refused(code, "correct horse").faults().getFirst().field());
        reset(code, "battery staple");
    }

    private String mailedCode(String email, String language) throws Exception {
        int before = postOffice.getReceivedMessages().length;
        parts.resets().forgot(new ForgottenPassword(email, language), HOME);
        assertTrue(postOffice.waitForIncomingEmail(10_000, before + 1));
        MimeMessage mail = postOffice.getReceivedMessages()[before];
        Matcher code = CODE.matcher(mail.getContent().toString().replace("\r", ""));
        assertTrue(code.find(), mail.getContent().toString());
        return code.group();
    }

    private void forgot(String email) {
        parts.resets().forgot(new ForgottenPassword(email, "en"), HOME);
    }

    private void reset(String code, String next) {
        parts.resets().reset(new PasswordReset(code, next), HOME);
    }

    private Refusal refused(String code, String next) {
        return assertThrows(Refusal.class, () -> reset(code, next));
    }

    private String signIn(String password) {
        return parts.auth().signIn(new Credentials("ann", password, null, null), HOME).token();
    }
}
