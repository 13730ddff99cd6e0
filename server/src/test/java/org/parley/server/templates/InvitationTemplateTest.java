package org.parley.server.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.AccountApi;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpService;
import org.parley.contract.templates.Template;
import org.parley.contract.templates.TemplateApi;
import org.parley.server.testing.RunningServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The template of invitations on the whole server, with a real mail server.
final class InvitationTemplateTest {
    @TempDir Path data;
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private RunningServer server;
    private Session admin;
    private TemplateApi templates;

    @BeforeEach
    void start() {
        postOffice.start();
        server = new RunningServer(data, Map.of());
        admin = server.signIn("admin");
        templates = admin.api(TemplateApi.class);
        admin.api(SmtpAccountApi.class).create(account());
    }

    @AfterEach
    void stop() {
        server.close();
        postOffice.stop();
    }

    @Test
    @Tag("A10")
    void invitationsUseTheTemplateThatIsChosenForThem() {
        Template standard = inUse();
        assertEquals("Invitation", standard.name());
        assertTrue(invited(1).contains("<h2>Parley</h2>"), "the one made at installation");

        Refusal kept = assertThrows(Refusal.class, () -> templates.delete(standard.id(), null));
        assertEquals(ErrorCode.CONFLICT, kept.code());
        assertTrue(kept.getMessage().contains("used by invitations"), kept.getMessage());
        assertThrows(
                Refusal.class,
                () -> templates.create(own("<p>Welcome, {{agent.name}}</p>")),
                "without a place for the text nobody could choose a password");

        Template own =
                templates.create(own("<h1>Welcome, {{agent.name}}</h1><div>{{content}}</div>"));
        assertEquals(own, inUse());
        String mail = invited(2);
        assertTrue(mail.contains("<h1>Welcome, "), mail);
        assertFalse(mail.contains("<h2>Parley</h2>"), mail);
        templates.delete(standard.id(), null);

        Template without = templates.get(own.id()).withoutInvitations();
        templates.update(own.id(), without, null);
        assertFalse(invited(3).contains("<h1>"), "plain text");
    }

    private Template inUse() {
        List<Template> used =
                templates.list(null, List.of(), null, 100, 0).rows().stream()
                        .filter(Template::invitations)
                        .toList();
        assertEquals(1, used.size(), used::toString);
        return used.getFirst();
    }

    private static Template own(String body) {
        return new Template(Ids.next(), "Ours", "", body, true, 0);
    }

    /// The source of the mail that ann is sent.
    private String invited(int count) {
        AccountApi accounts = admin.api(AccountApi.class);
        Account ann =
                accounts.list("ann", 10, 0).rows().stream()
                        .filter(one -> one.name().equals("ann"))
                        .findFirst()
                        .orElseThrow();
        var result = accounts.invite(new Invitation(List.of(ann.id()), "en"));
        assertEquals(1, result.done(), result.refused()::toString);
        assertTrue(postOffice.waitForIncomingEmail(10_000, count));
        return GreenMailUtil.getWholeMessage(postOffice.getReceivedMessages()[count - 1]);
    }

    private SmtpAccount account() {
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
                "",
                "",
                false,
                "",
                true,
                true,
                0);
    }
}
