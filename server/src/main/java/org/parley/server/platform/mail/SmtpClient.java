package org.parley.server.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/// Hands mails to a mail server by SMTP (RFC 5321). Certificates and host names are checked.
public final class SmtpClient {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Clock clock;

    @Inject
    public SmtpClient(Clock clock) {
        this.clock = clock;
    }

    /// Connects, signs in, sends one mail and leaves.
    ///
    /// @return the server's last answer, word for word
    /// @throws MailFailure with the server's answer
    public String send(SmtpServer server, Mail mail) throws MailFailure {
        Session session = Session.getInstance(properties(server));
        try (var transport = new SMTPTransport(session, null)) {
            MimeMessage message = message(session, server, mail);
            if (server.login().isPresent()) {
                SmtpServer.Login login = server.login().get();
                transport.connect(server.host(), server.port(), login.user(), login.password());
            } else {
                transport.connect(server.host(), server.port(), null, null);
            }
            transport.sendMessage(message, message.getAllRecipients());
            return String.valueOf(transport.getLastServerResponse()).strip();
        } catch (MessagingException e) {
            throw failure(server, e);
        }
    }

    private MimeMessage message(Session session, SmtpServer server, Mail mail)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(from(server));
        for (String to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // keeps absence notes from answering a program (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.attachments().isEmpty() && mail.html() == null) {
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(mail));
        }
        message.saveChanges();
        return message;
    }

    private static InternetAddress from(SmtpServer server) throws MessagingException {
        try {
            return server.fromName().isEmpty()
                    ? new InternetAddress(server.from(), true)
                    : new InternetAddress(
                            server.from(), server.fromName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("no UTF-8", e);
        }
    }

    private static MimeMultipart parts(Mail mail) throws MessagingException {
        var body = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        body.addBodyPart(text);
        if (mail.html() != null) {
            var html = new MimeBodyPart();
            html.setText(mail.html(), StandardCharsets.UTF_8.name(), "html");
            body.addBodyPart(html);
        }
        if (mail.attachments().isEmpty()) {
            return body;
        }
        var all = new MimeMultipart("mixed");
        var first = new MimeBodyPart();
        first.setContent(body);
        all.addBodyPart(first);
        for (Mail.Attachment attachment : mail.attachments()) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(
                            new ByteArrayDataSource(attachment.content(), attachment.type())));
            part.setFileName(attachment.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private static Properties properties(SmtpServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        properties.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        properties.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.charset", StandardCharsets.UTF_8.name());
        switch (server.security()) {
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static MailFailure failure(SmtpServer server, MessagingException e) {
        String place = server.host() + ":" + server.port();
        String said = said(e);
        String what =
                switch (e) {
                    case AuthenticationFailedException _ ->
                            "The mail server " + place + " does not accept user and password: ";
                    case MailConnectException _ -> "The mail server " + place + " is not reached: ";
                    default -> "The mail server " + place + " did not take the mail: ";
                };
        return new MailFailure(what + said, said, e);
    }

    /// The innermost text: outer ones only say that something went wrong with the mail.
    private static String said(MessagingException e) {
        Throwable innermost = e;
        for (Throwable next = e; next != null; next = deeper(next)) {
            innermost = next;
        }
        String text = String.valueOf(innermost.getMessage()).strip();
        boolean ofServer = innermost instanceof MessagingException;
        return ofServer ? text : innermost.getClass().getSimpleName() + ": " + text;
    }

    private static @Nullable Throwable deeper(Throwable fault) {
        return fault instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : null;
    }
}
