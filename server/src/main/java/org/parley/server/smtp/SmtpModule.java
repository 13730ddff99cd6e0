package org.parley.server.smtp;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

import org.parley.contract.smtp.SmtpAccount;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.mail.MailSender;
import org.parley.server.platform.mail.SmtpClient;

/// Wires SMTP accounts and the sending of mail.
public final class SmtpModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(SmtpAccount.class, SmtpRules.class, SmtpResource.class));
        bind(SmtpClient.class).in(Singleton.class);
        bind(StandardMailSender.class).in(Singleton.class);
        bind(MailSender.class).to(StandardMailSender.class);
    }
}
