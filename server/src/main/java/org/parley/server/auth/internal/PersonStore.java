package org.parley.server.auth.internal;

import static org.jooq.impl.DSL.lower;
import static org.parley.server.platform.db.tables.Tables.IDENTITY;
import static org.parley.server.platform.db.tables.Tables.PERSON;

import org.jooq.DSLContext;
import org.parley.contract.auth.Role;
import org.parley.server.auth.internal.hash.OwnWords;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.db.tables.tables.records.PersonRecord;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// People in the database.
public final class PersonStore {
    /// A person with the hash of the password.
    ///
    /// @param chosenAt when the password was chosen
    record WithHash(Person person, String hash, Instant chosenAt) {
        PasswordChoice.Present present() {
            return new PasswordChoice.Present(
                    person.id(),
                    hash,
                    OwnWords.of(person.name(), person.fullName(), person.email()));
        }
    }

    void insert(Transaction tx, Person person, String hash, Instant now) {
        tx.sql()
                .insertInto(PERSON)
                .set(PERSON.ID, person.id())
                .set(PERSON.LOGIN_NAME, person.name())
                .set(PERSON.LOGIN_KEY, key(person.name()))
                .set(PERSON.FULL_NAME, person.fullName())
                .set(PERSON.EMAIL, person.email())
                .set(PERSON.ROLE, person.role().name())
                .set(PERSON.EXTENSION, person.extension())
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.PASSWORD_CHANGED_AT, now)
                .set(PERSON.MUST_CHANGE_PASSWORD, person.mustChangePassword())
                .set(PERSON.ENABLED, person.enabled())
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.CHANGED_AT, now)
                .set(PERSON.VERSION, person.version())
                .execute();
    }

    /// Stores what may change of a person, if the version is still the one before.
    ///
    /// @return whether it was
    boolean update(Transaction tx, Person person, Instant now) {
        return tx.sql()
                        .update(PERSON)
                        .set(PERSON.FULL_NAME, person.fullName())
                        .set(PERSON.EMAIL, person.email())
                        .set(PERSON.ROLE, person.role().name())
                        .set(PERSON.EXTENSION, person.extension())
                        .set(PERSON.MUST_CHANGE_PASSWORD, person.mustChangePassword())
                        .set(PERSON.ENABLED, person.enabled())
                        .set(PERSON.CHANGED_AT, now)
                        .set(PERSON.VERSION, person.version())
                        .where(PERSON.ID.eq(person.id()))
                        .and(PERSON.VERSION.eq(person.version() - 1))
                        .execute()
                == 1;
    }

    void setHash(Transaction tx, UUID id, String hash, Instant now) {
        tx.sql()
                .update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.PASSWORD_CHANGED_AT, now)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    List<Person> listByMail(DSLContext sql, String email) {
        return sql.selectFrom(PERSON)
                .where(lower(PERSON.EMAIL).eq(key(email.strip())))
                .and(PERSON.EMAIL.ne(""))
                .fetch(PersonStore::person);
    }

    void noteSignIn(Transaction tx, UUID id, Instant now) {
        tx.sql().update(PERSON).set(PERSON.LAST_SIGN_IN_AT, now).where(PERSON.ID.eq(id)).execute();
    }

    void setMustChange(Transaction tx, UUID id, boolean mustChange) {
        tx.sql()
                .update(PERSON)
                .set(PERSON.MUST_CHANGE_PASSWORD, mustChange)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    Optional<Person> find(DSLContext sql, UUID id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::person);
    }

    Optional<WithHash> findWithHash(DSLContext sql, UUID id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::withHash);
    }

    Optional<WithHash> findByName(DSLContext sql, String name) {
        return sql.selectFrom(PERSON)
                .where(PERSON.LOGIN_KEY.eq(key(name)))
                .fetchOptional(PersonStore::withHash);
    }

    /// The names of the other administrators who may sign in. Locks them until the transaction
    /// ends, so that two cannot disable each other at the same moment.
    List<String> listOtherAdmins(Transaction tx, UUID id) {
        return tx
                .sql()
                .select(PERSON.ID, PERSON.LOGIN_NAME)
                .from(PERSON)
                .where(PERSON.ROLE.eq(Role.ADMIN.name()))
                .and(PERSON.ENABLED)
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch()
                .stream()
                .filter(row -> !row.value1().equals(id))
                .map(row -> row.value2())
                .toList();
    }

    /// The form in which names are compared.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static WithHash withHash(PersonRecord row) {
        Instant chosen = row.getPasswordChangedAt();
        return new WithHash(
                person(row), row.getPasswordHash(), chosen == null ? row.getCreatedAt() : chosen);
    }

    private static Person person(PersonRecord row) {
        return new Person(
                row.getId(),
                row.getLoginName(),
                row.getFullName(),
                row.getEmail(),
                Role.valueOf(row.getRole()),
                row.getExtension(),
                row.getEnabled(),
                row.getMustChangePassword(),
                row.getVersion());
    }

    /// Unties a person from identity providers.
    void forgetIdentities(Transaction tx, UUID id) {
        tx.sql().deleteFrom(IDENTITY).where(IDENTITY.PERSON_ID.eq(id)).execute();
    }
}
