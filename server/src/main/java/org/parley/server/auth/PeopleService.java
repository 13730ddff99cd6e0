package org.parley.server.auth;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The people who may sign in. Each change is audited and told as {@link PersonChanged}.
public interface PeopleService {
    /// Makes a person in the given transaction.
    ///
    /// @throws Refusal `CONFLICT` when login name or extension are taken, `VALIDATION_FAILED` when
    ///   the password breaks a rule
    Person create(Transaction tx, NewPerson person, Actor actor);

    /// Gives a person a password, in the given transaction.
    ///
    /// @param password absent for one that nobody knows
    /// @param mustChange the person has to choose an own one at the next sign-in
    void setPassword(Transaction tx, UUID id, @Nullable String password, boolean mustChange);

    /// To be called in the transaction in which somebody else stored a person's row: ends the
    /// sessions of one who is disabled, and tells {@link PersonChanged}.
    void stored(Transaction tx, UUID id);

    /// @throws Refusal `CONFLICT` when nobody else could sign in as administrator
    void requireOtherAdmin(Transaction tx, UUID id);

    /// @param name the login name in any case
    Optional<Person> findByName(String name);

    /// The only person who has the address, in any case; empty when there are several.
    Optional<Person> findByMail(String email);

    Optional<Person> find(UUID id);

    /// @throws Refusal `NOT_FOUND`
    default Person get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("person", id));
    }

    /// Lets the person in or keeps the person out; what keeps out ends every session at once.
    ///
    /// @throws Refusal `CONFLICT` for the last administrator who could still sign in
    void setEnabled(UUID id, boolean enabled, Actor actor);

    /// Gives the person another password, ends every session, and lifts a lock-out.
    ///
    /// @param mustChange the person has to choose an own one at the next sign-in
    /// @throws Refusal `VALIDATION_FAILED` when the password breaks a rule
    void resetPassword(UUID id, String password, boolean mustChange, Actor actor);

    /// The login names, in lower case, that are locked out now.
    Set<String> listLocked(DSLContext sql);

    /// The same as a condition on the rows of people, with the time of this call.
    Condition lockedOut();

    /// Lifts a lock-out, and forgets the failed sign-ins.
    void unlock(UUID id, Actor actor);
}
