package org.parley.server.auth.internal;

import jakarta.inject.Inject;

import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTried.Outcome;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.internal.directory.DirectoryRules;
import org.parley.server.auth.internal.directory.DirectoryTrial;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.secrets.SecretBox;

import java.time.Clock;
import java.util.Optional;

/// Keeps the security settings.
public final class DefaultSecurityService implements SecurityService {
    private static final Subject SUBJECT = new Subject("security", "1", "security");

    private static final String PURPOSE = "single-sign-on";
    private static final String DIRECTORY = "directory";

    private final Database db;
    private final SecurityStore store;
    private final SecretBox box;
    private final Audit audit;
    private final Clock clock;
    private final DirectoryTrial trial = new DirectoryTrial();

    @Inject
    public DefaultSecurityService(
            Database db, SecurityStore store, SecretBox box, Audit audit, Clock clock) {
        this.db = db;
        this.store = store;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public SecuritySettings get() {
        return shown(db.read(store::get));
    }

    @Override
    public Optional<String> findClientSecret() {
        String sealed = db.read(store::get).singleSignOn().clientSecret();
        return Optional.ofNullable(sealed).map(secret -> box.open(PURPOSE, secret));
    }

    @Override
    public Optional<String> findDirectorySecret() {
        String sealed = db.read(store::get).directory().person().secret();
        return Optional.ofNullable(sealed).map(secret -> box.open(DIRECTORY, secret));
    }

    @Override
    public SecuritySettings change(SecuritySettings wanted, Actor actor) {
        return db.write(tx -> change(tx, wanted, actor));
    }

    @Override
    public void replace(Transaction tx, SecuritySettings wanted, Actor actor) {
        change(tx, wanted.withVersion(store.get(tx.sql()).version()), actor);
    }

    private SecuritySettings change(Transaction tx, SecuritySettings wanted, Actor actor) {
        DirectoryRules.check(wanted.directory());
        SecuritySettings before = store.get(tx.sql());
        if (wanted.version() != before.version()) {
            throw stale();
        }
        SecuritySettings after =
                wanted.withVersion(before.version() + 1)
                        .withSingleSignOn(sealed(wanted.singleSignOn(), before.singleSignOn()))
                        .withDirectory(sealed(wanted.directory(), before.directory()));
        if (!store.put(tx, after, clock.instant())) {
            throw stale();
        }
        audit.record(tx, actor, "auth.change-security", SUBJECT, shown(before), shown(after));
        return shown(after);
    }

    @Override
    public DirectoryTried tryDirectory(DirectoryTry wanted) {
        DirectorySignIn settings = wanted.directory().switchedOn();
        DirectoryRules.check(settings);
        String typed = settings.person().secret();
        if (typed != null) {
            return trial.run(settings, Optional.of(typed), wanted);
        }
        Optional<String> kept = findDirectorySecret();
        DirectorySignIn stored = db.read(store::get).directory();
        return kept.isPresent() && settings.usesSearcher() && !settings.isSameSearcher(stored)
                ? DirectoryTried.ended(Outcome.SECRET_NEEDED, "")
                : trial.run(settings, kept, wanted);
    }

    /// As it leaves the server: without the secrets.
    private static SecuritySettings shown(SecuritySettings settings) {
        return settings.withSingleSignOn(settings.singleSignOn().withSecret(null))
                .withDirectory(settings.directory().withSecret(null));
    }

    private SingleSignOn sealed(SingleSignOn wanted, SingleSignOn before) {
        String secret = wanted.clientSecret();
        if (secret == null) {
            return wanted.withSecret(before.clientSecret());
        }
        return wanted.withSecret(secret.isEmpty() ? null : box.seal(PURPOSE, secret));
    }

    private DirectorySignIn sealed(DirectorySignIn wanted, DirectorySignIn before) {
        String secret = wanted.person().secret();
        if (secret == null) {
            return wanted.withSecret(before.person().secret());
        }
        return wanted.withSecret(secret.isEmpty() ? null : box.seal(DIRECTORY, secret));
    }

    private static Refusal stale() {
        return new Refusal(
                ErrorCode.STALE,
                "Someone else has changed the security settings in the meantime. Load them again,"
                        + " then repeat your change.");
    }
}
