package org.parley.server.platform.mail;

import java.util.UUID;

/// Sends mail of the server itself, such as password resets and reports, over the account that the
/// administrator has made the default.
public interface MailSender {
    /// Whether there is an account to send with.
    boolean ready();

    /// Sends and returns when the mail server has taken the mail. May last as long as the network
    /// does: call it outside of transactions, and not on a thread that somebody waits for unless
    /// the answer is what he waits for.
    ///
    /// @throws MailFailure when there is no account, or the mail server refused or did not answer
    void send(Mail mail) throws MailFailure;

    /// As [#send(Mail)], over an account of its own.
    ///
    /// @throws MailFailure also when there is no such account, or it is not in service
    void send(UUID account, Mail mail) throws MailFailure;
}
