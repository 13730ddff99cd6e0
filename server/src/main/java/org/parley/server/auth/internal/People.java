package org.parley.server.auth.internal;

import static org.parley.server.platform.db.tables.Tables.PERSON;

import jakarta.inject.Inject;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.PersonChanged;
import org.parley.server.auth.internal.hash.OwnWords;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.events.EventBus;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Makes and changes people; each change is audited in its own transaction and told afterwards.
public final class People implements PeopleService {
    private final Database db;
    private final Stores stores;
    private final PasswordChoice choice;
    private final Sessions sessions;
    private final Audit audit;
    private final EventBus events;
    private final Clock clock;

    @Inject
    public People(
            Database db,
            Stores stores,
            PasswordChoice choice,
            Sessions sessions,
            Audit audit,
            EventBus events,
            Clock clock) {
        this.db = db;
        this.stores = stores;
        this.choice = choice;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Where people and failed sign-ins are kept.
    public record Stores(PersonStore people, FailureStore failures, SecurityStore settings) {}

    @Override
    public Person create(Transaction tx, NewPerson wanted, Actor actor) {
        PasswordRules rules = stores.settings.get(tx.sql()).passwords();
        String hash =
                choice.accept(
                        rules,
                        "password",
                        wanted.password(),
                        OwnWords.of(wanted.name(), wanted.fullName(), wanted.email()));
        var person =
                new Person(
                        Ids.at(clock.millis()),
                        wanted.name(),
                        wanted.fullName(),
                        wanted.email(),
                        wanted.role(),
                        wanted.extension(),
                        true,
                        rules.suite() && rules.changeFirst(),
                        1);
        stores.people.insert(tx, person, hash, clock.instant());
        audit.record(tx, actor, "auth.create-person", subject(person), null, person.toMe());
        tx.afterCommit(() -> events.publish(new PersonChanged(person)));
        return person;
    }

    @Override
    public Optional<Person> findByName(String name) {
        return findWithHash(name).map(PersonStore.WithHash::person);
    }

    @Override
    public Optional<Person> findByMail(String email) {
        List<Person> found = db.read(sql -> stores.people.listByMail(sql, email));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Person> find(UUID id) {
        return db.read(sql -> stores.people.find(sql, id));
    }

    @Override
    public Set<String> listLocked(DSLContext sql) {
        return stores.failures.listLocks(sql, clock.instant()).keySet();
    }

    @Override
    public Condition lockedOut() {
        return FailureStore.locked(PERSON.LOGIN_KEY, clock.instant());
    }

    @Override
    public void setEnabled(UUID id, boolean enabled, Actor actor) {
        db.run(tx -> {
            Person before = get(tx, id);
            if (before.enabled() == enabled) {
                return;
            }
            if (before.role() == Role.ADMIN && !enabled) {
                requireOtherAdmin(tx, id);
            }
            if (!enabled) {
                stores.people.forgetIdentities(tx, id);
                sessions.closeOthers(tx, id, Optional.empty());
            }
            Person after = changed(before, enabled, before.mustChangePassword());
            store(tx, actor, "auth.set-enabled", before, after);
        });
    }

    @Override
    public void requireOtherAdmin(Transaction tx, UUID id) {
        if (stores.people.listOtherAdmins(tx, id).isEmpty()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    get(tx, id).name()
                            + " is the last administrator who can sign in and stays"
                            + " enabled. Make another one first.");
        }
    }

    @Override
    public void setPassword(
            Transaction tx, UUID id, @Nullable String password, boolean mustChange) {
        PasswordRules rules = stores.settings.get(tx.sql()).passwords();
        PersonStore.WithHash known = getWithHash(tx, id);
        String hash =
                password == null
                        ? choice.nobody()
                        : choice.accept(rules, "password", password, known.present().words());
        boolean change = password != null && rules.suite() && rules.changeFirst();
        choice.store(tx, rules, known.present(), hash);
        stores.people.setMustChange(tx, id, mustChange || change);
        stores.failures.clear(tx, PersonStore.key(get(tx, id).name()));
        sessions.closeOthers(tx, id, Optional.empty());
    }

    @Override
    public void stored(Transaction tx, UUID id) {
        Person person = get(tx, id);
        if (!person.enabled()) {
            stores.people.forgetIdentities(tx, id);
            sessions.closeOthers(tx, id, Optional.empty());
        } else {
            sessions.forget(tx, id);
        }
        tx.afterCommit(() -> events.publish(new PersonChanged(person)));
    }

    @Override
    public void resetPassword(UUID id, String password, boolean mustChange, Actor actor) {
        PasswordRules rules = choice.rules();
        List<String> words = getWithHash(id).present().words();
        String hash = choice.accept(rules, "password", password, words);
        db.run(tx -> {
            PersonStore.WithHash known = getWithHash(tx, id);
            Person before = known.person();
            boolean change = mustChange || (rules.suite() && rules.changeFirst());
            Person after = changed(before, before.enabled(), change);
            choice.store(tx, rules, known.present(), hash);
            stores.failures.clear(tx, PersonStore.key(before.name()));
            sessions.closeOthers(tx, id, Optional.empty());
            store(tx, actor, "auth.reset-password", before, after);
        });
    }

    @Override
    public void unlock(UUID id, Actor actor) {
        db.run(tx -> {
            Person person = get(tx, id);
            stores.failures.clear(tx, PersonStore.key(person.name()));
            audit.record(tx, actor, "auth.unlock", subject(person), null, null);
        });
    }

    Optional<PersonStore.WithHash> findWithHash(String name) {
        return db.read(sql -> stores.people.findByName(sql, name));
    }

    PersonStore.WithHash getWithHash(UUID id) {
        return db.read(sql -> stores.people.findWithHash(sql, id))
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    /// After a success the failures before it no longer count.
    void forgetFailures(String name) {
        db.run(tx -> stores.failures.clear(tx, PersonStore.key(name)));
    }

    /// Stores a password that the person has chosen.
    ///
    /// @param known as it was when the password was accepted
    /// @param also done in the same transaction
    Person setOwnPassword(
            PersonStore.WithHash known,
            PasswordRules rules,
            String hash,
            Consumer<Transaction> also) {
        return setPassword("auth.change-password", known, rules, hash, also);
    }

    /// Stores a password in the place of a forgotten one; ends every session and a lock-out.
    ///
    /// @param also done in the same transaction, before
    void setForgottenPassword(
            PersonStore.WithHash known,
            PasswordRules rules,
            String hash,
            Consumer<Transaction> also) {
        setPassword(
                "auth.replace-forgotten-password",
                known,
                rules,
                hash,
                tx -> {
                    also.accept(tx);
                    stores.failures.clear(tx, PersonStore.key(known.person().name()));
                    sessions.closeOthers(tx, known.person().id(), Optional.empty());
                });
    }

    private Person setPassword(
            String action,
            PersonStore.WithHash known,
            PasswordRules rules,
            String hash,
            Consumer<Transaction> also) {
        return db.write(tx -> {
            Person before = get(tx, known.person().id());
            Person after = changed(before, before.enabled(), false);
            also.accept(tx);
            choice.store(tx, rules, known.present(), hash);
            store(tx, Actor.of(before.toMe()), action, before, after);
            return after;
        });
    }

    private PersonStore.WithHash getWithHash(Transaction tx, UUID id) {
        return stores.people
                .findWithHash(tx.sql(), id)
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    private Person get(Transaction tx, UUID id) {
        return stores.people.find(tx.sql(), id).orElseThrow(() -> Refusal.notFound("person", id));
    }

    private void store(Transaction tx, Actor actor, String action, Person before, Person after) {
        if (!stores.people.update(tx, after, clock.instant())) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "Somebody else changed "
                            + before.name()
                            + " at the same moment, so nothing was stored. Try again.");
        }
        audit.record(tx, actor, action, subject(after), seen(before), seen(after));
        tx.afterCommit(() -> events.publish(new PersonChanged(after)));
    }

    private static Person changed(Person p, boolean enabled, boolean mustChange) {
        return new Person(
                p.id(),
                p.name(),
                p.fullName(),
                p.email(),
                p.role(),
                p.extension(),
                enabled,
                mustChange,
                p.version() + 1);
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.id().toString(), person.name());
    }

    private static Map<String, Object> seen(Person person) {
        return Map.of(
                "enabled", person.enabled(), "mustChangePassword", person.mustChangePassword());
    }
}
