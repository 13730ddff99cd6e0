package org.parley.server.smtp;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.contract.smtp.SmtpTest;
import org.parley.contract.smtp.SmtpTestResult;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityQuery;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.util.List;

/// SMTP accounts over REST.
public final class SmtpResource extends EntityResource<SmtpAccount> implements SmtpAccountApi {
    private final Entities<SmtpAccount> accounts;
    private final StandardMailSender sender;

    @Inject
    SmtpResource(
            Entities<SmtpAccount> accounts, StandardMailSender sender, CurrentRequest request) {
        super(accounts, request);
        this.accounts = accounts;
        this.sender = sender;
    }

    /// The first account is the standard, asked or not.
    @Override
    public SmtpAccount create(SmtpAccount account) {
        Page<SmtpAccount> known =
                accounts.list(new EntityQuery(null, List.of(), null), 1, 0, asker());
        return super.create(known.total() == 0 ? account.asStandard() : account);
    }

    @Override
    public SmtpTestResult test(SmtpTest test) {
        return sender.test(test.account(), test.to());
    }
}
