package org.parley.server.smtp;

import static org.parley.server.platform.db.tables.Tables.SMTP_ACCOUNT;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpSecurity;
import org.parley.contract.smtp.SmtpTestResult;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.tables.tables.records.SmtpAccountRecord;
import org.parley.server.platform.mail.Mail;
import org.parley.server.platform.mail.MailFailure;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.platform.mail.SmtpClient;
import org.parley.server.platform.mail.SmtpServer;
import org.parley.server.platform.secrets.SecretBox;

import java.util.Optional;
import java.util.UUID;

/// Sends over the standard account.
public final class StandardMailSender implements MailSender {
    private final Database db;
    private final SmtpClient client;
    private final SecretBox secrets;

    @Inject
    public StandardMailSender(Database db, SmtpClient client, SecretBox secrets) {
        this.db = db;
        this.client = client;
        this.secrets = secrets;
    }

    @Override
    public boolean ready() {
        return findStandard().isPresent();
    }

    @Override
    public void send(Mail mail) throws MailFailure {
        SmtpAccountRecord account =
                findStandard()
                        .orElseThrow(() ->
                                new MailFailure(
                                        "No mail was sent: there is no account to send with. An"
                                                + " administrator adds one under SMTP accounts."));
        send(account, mail);
    }

    @Override
    public void send(UUID account, Mail mail) throws MailFailure {
        send(
                db.read(sql ->
                                sql.selectFrom(SMTP_ACCOUNT)
                                        .where(SMTP_ACCOUNT.ID.eq(account))
                                        .and(SMTP_ACCOUNT.ACTIVE.isTrue())
                                        .fetchOptional())
                        .orElseThrow(() ->
                                new MailFailure(
                                        "No mail was sent: its account is not in service. An"
                                                + " administrator switches it on under SMTP"
                                                + " accounts.")),
                mail);
    }

    private void send(SmtpAccountRecord account, Mail mail) throws MailFailure {
        String password = account.getPasswordSet() ? open(account) : "";
        client.send(
                server(
                        account.getHost(),
                        account.getPort(),
                        SmtpSecurity.valueOf(account.getSecurity()),
                        login(account.getLogin(), password),
                        account.getAddress(),
                        account.getSenderName()),
                mail);
    }

    /// Sends a mail over an account as it stands in a form.
    SmtpTestResult test(SmtpAccount account, String to) {
        String password =
                account.password().isEmpty() ? storedPassword(account.id()) : account.password();
        SmtpServer server =
                server(
                        account.host(),
                        account.port(),
                        account.security(),
                        login(account.login(), password),
                        account.address(),
                        account.senderName());
        try {
            String answer =
                    client.send(
                            server,
                            Mail.of(
                                    to,
                                    "Parley: test of the mail account " + account.name(),
                                    "This mail was sent over the account "
                                            + account.name()
                                            + ". The account works.\n"));
            return new SmtpTestResult(
                    true, answer, "The mail server " + server.host() + " took the mail.");
        } catch (MailFailure e) {
            String answer = e.answer();
            return new SmtpTestResult(
                    false, answer == null ? "" : answer, String.valueOf(e.getMessage()));
        }
    }

    private Optional<SmtpAccountRecord> findStandard() {
        return db.read(sql ->
                sql.selectFrom(SMTP_ACCOUNT)
                        .where(SMTP_ACCOUNT.STANDARD.isTrue())
                        .and(SMTP_ACCOUNT.ACTIVE.isTrue())
                        .fetchOptional());
    }

    private String storedPassword(@Nullable UUID id) {
        if (id == null) {
            return "";
        }
        return db.read(sql ->
                        sql.selectFrom(SMTP_ACCOUNT)
                                .where(SMTP_ACCOUNT.ID.eq(id))
                                .and(SMTP_ACCOUNT.PASSWORD_SET.isTrue())
                                .fetchOptional())
                .map(this::open)
                .orElse("");
    }

    private String open(SmtpAccountRecord account) {
        return secrets.open(SmtpRules.SECRET, account.getSealedPassword());
    }

    private static Optional<SmtpServer.Login> login(String user, String password) {
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(new SmtpServer.Login(user, password));
    }

    private static SmtpServer server(
            String host,
            int port,
            SmtpSecurity security,
            Optional<SmtpServer.Login> login,
            String from,
            String fromName) {
        return new SmtpServer(
                host,
                port,
                switch (security) {
                    case NONE -> SmtpServer.Security.NONE;
                    case STARTTLS -> SmtpServer.Security.STARTTLS;
                    case TLS -> SmtpServer.Security.TLS;
                },
                login,
                from,
                fromName);
    }
}
