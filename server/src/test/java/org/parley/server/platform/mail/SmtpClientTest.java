package org.parley.server.platform.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.testing.FreePorts;
import org.parley.server.testing.TestClock;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Sends to GreenMail's SMTP server.
final class SmtpClientTest {
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final SmtpClient client = new SmtpClient(new TestClock());

    @BeforeEach
    void open() {
        postOffice.start();
        postOffice.setUser("parley@example.org", "parley", "right");
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    @Tag("A9")
    void deliversAMailWithEveryLetter() throws Exception {
        String answer =
                client.send(server("right"), Mail.of("ann@example.org", "Grüße 📨", "Où? Δ\n"));
        assertTrue(answer.startsWith("250"), answer);
        MimeMessage mail = postOffice.getReceivedMessages()[0];
        assertEquals("Grüße 📨", mail.getSubject());
        assertEquals("Où? Δ", mail.getContent().toString().strip());
        assertEquals("\"Centre Ñ\" <parley@example.org>", text(mail));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    }

    @Test
    void deliversTextHtmlAndFilesTogether() throws Exception {
        var file = new Mail.Attachment("réport.csv", "text/csv", new byte[] {1, 2, 3});
        client.send(
                server("right"),
                Mail.of("ann@example.org", "Report", "plain")
                        .withHtml("<b>rich</b>")
                        .withAttachments(List.of(file)));
        var all = (MimeMultipart) postOffice.getReceivedMessages()[0].getContent();
        var body = (MimeMultipart) all.getBodyPart(0).getContent();
        assertEquals("plain", body.getBodyPart(0).getContent());
        assertEquals("<b>rich</b>", body.getBodyPart(1).getContent());
        assertEquals(
                "réport.csv",
                jakarta.mail.internet.MimeUtility.decodeText(all.getBodyPart(1).getFileName()));
        assertArrayEquals(new byte[] {1, 2, 3}, all.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    @Tag("A9")
    void wrongPasswordShowsTheServersOwnWords() {
        MailFailure failure = failure(server("wrong"));
        assertTrue(String.valueOf(failure.answer()).startsWith("535"), failure.getMessage());
        assertTrue(failure.getMessage().contains(String.valueOf(failure.answer())));
        assertEquals(0, postOffice.getReceivedMessages().length);
    }

    @Test
    void saysThatNobodyAnswers() {
        var nobody =
                new SmtpServer(
                        "127.0.0.1",
                        FreePorts.one(),
                        SmtpServer.Security.NONE,
                        Optional.empty(),
                        "parley@example.org",
                        "");
        assertTrue(failure(nobody).getMessage().contains("refused"), failure(nobody).getMessage());
    }

    @Test
    void neverGoesOnInClearWhenEncryptionIsAskedFor() {
        SmtpServer plain = server("right");
        var strict =
                new SmtpServer(
                        plain.host(),
                        plain.port(),
                        SmtpServer.Security.STARTTLS,
                        plain.login(),
                        plain.from(),
                        "");
        assertTrue(failure(strict).getMessage().contains("STARTTLS"));
        assertEquals(0, postOffice.getReceivedMessages().length);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        MailFailure failure =
                assertThrows(
                        MailFailure.class,
                        () -> client.send(server("right"), Mail.of("a b\r\nc: d", "x", "y")));
        assertEquals(0, postOffice.getReceivedMessages().length, failure.getMessage());
    }

    private MailFailure failure(SmtpServer server) {
        return assertThrows(
                MailFailure.class,
                () -> client.send(server, Mail.of("ann@example.org", "Hello", "there")));
    }

    private SmtpServer server(String password) {
        return new SmtpServer(
                "127.0.0.1",
                postOffice.getSmtp().getPort(),
                SmtpServer.Security.NONE,
                Optional.of(new SmtpServer.Login("parley", password)),
                "parley@example.org",
                "Centre Ñ");
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return ((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).toUnicodeString();
    }
}
