package org.parley.server.smtp;

import static org.parley.server.platform.db.tables.Tables.SMTP_ACCOUNT;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.smtp.SmtpAccountApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.secrets.SecretBox;

import java.util.Objects;

/// SMTP accounts: their password is sealed and never shown, and exactly one is the standard.
final class SmtpRules implements EntityRules<SmtpAccount> {
    static final String SECRET = "smtp-account";

    private final SecretBox secrets;

    @Inject
    SmtpRules(SecretBox secrets) {
        this.secrets = secrets;
    }

    @Override
    public EntityType<SmtpAccount> type() {
        return EntityType.of(
                        SmtpAccount.class, SmtpAccount.KIND, SmtpAccountApi.class, SMTP_ACCOUNT)
                .keys(SMTP_ACCOUNT.ID, SMTP_ACCOUNT.VERSION)
                .name(SMTP_ACCOUNT.NAME, SMTP_ACCOUNT.NAME_KEY)
                .searched(SMTP_ACCOUNT.ACCOUNT_KEY, SMTP_ACCOUNT.ADDRESS, SMTP_ACCOUNT.HOST)
                .plain(
                        SMTP_ACCOUNT.SERVICE,
                        SMTP_ACCOUNT.SENDER_NAME,
                        SMTP_ACCOUNT.PORT,
                        SMTP_ACCOUNT.SECURITY,
                        SMTP_ACCOUNT.LOGIN,
                        SMTP_ACCOUNT.DESCRIPTION,
                        SMTP_ACCOUNT.ACTIVE,
                        SMTP_ACCOUNT.STANDARD)
                .kept(SMTP_ACCOUNT.PASSWORD_SET)
                .elsewhere("password")
                .build();
    }

    @Override
    public void check(
            DSLContext sql, @Nullable SmtpAccount before, SmtpAccount after, Faults faults) {
        if (sql.fetchExists(
                SMTP_ACCOUNT,
                SMTP_ACCOUNT
                        .ACCOUNT_KEY
                        .eq(after.accountKey())
                        .and(SMTP_ACCOUNT.ID.ne(after.id())))) {
            faults.taken("accountKey");
        }
        if (after.standard() && !after.active()) {
            faults.add("active", "must stay on for the standard account");
        }
        if (before != null && before.standard() && !after.standard()) {
            faults.add("standard", "is given up by making another account the standard");
        }
    }

    @Override
    public void stored(
            Transaction tx, @Nullable SmtpAccount before, SmtpAccount after, Actor actor) {
        if (!after.password().isEmpty()) {
            tx.sql()
                    .update(SMTP_ACCOUNT)
                    .set(SMTP_ACCOUNT.SEALED_PASSWORD, secrets.seal(SECRET, after.password()))
                    .set(SMTP_ACCOUNT.PASSWORD_SET, true)
                    .where(SMTP_ACCOUNT.ID.eq(after.id()))
                    .execute();
        }
        if (after.standard()) {
            tx.sql()
                    .update(SMTP_ACCOUNT)
                    .set(SMTP_ACCOUNT.STANDARD, false)
                    .set(SMTP_ACCOUNT.VERSION, SMTP_ACCOUNT.VERSION.plus(1))
                    .where(SMTP_ACCOUNT.ID.ne(after.id()))
                    .and(SMTP_ACCOUNT.STANDARD.isTrue())
                    .execute();
        }
    }

    @Override
    public void deleting(Transaction tx, SmtpAccount account, Actor actor) {
        boolean others = tx.sql().fetchExists(SMTP_ACCOUNT, SMTP_ACCOUNT.ID.ne(account.id()));
        if (account.standard() && others) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    account.name()
                            + " is the standard account, so it was not deleted. Make another one the"
                            + " standard first.");
        }
    }

    @Override
    public Object audited(SmtpAccount account) {
        String password = Objects.requireNonNullElse(account.password(), "");
        return account.withPassword(password.isEmpty() ? "" : "***");
    }

    /// A copy is no second standard, and needs a key of its own.
    @Override
    public SmtpAccount copied(SmtpAccount copy) {
        return new SmtpAccount(
                copy.id(),
                copy.name(),
                shortKey(copy),
                copy.service(),
                copy.address(),
                copy.senderName(),
                copy.host(),
                copy.port(),
                copy.security(),
                copy.login(),
                "",
                false,
                copy.description(),
                copy.active(),
                false,
                copy.version());
    }

    /// The last letters of the id: keys have at most five.
    private static String shortKey(SmtpAccount copy) {
        String id = copy.id().toString();
        return id.substring(id.length() - 5);
    }
}
