package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.API_KEY;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.MadeApiKey;
import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What keys of programs promise on every engine.
abstract class ApiKeyContract {
    private final TestClock clock = new TestClock();
    private AuthParts parts;
    private Person ada;
    private Person sue;

    abstract Database db();

    @BeforeEach
    void wire() {
        parts = new AuthParts(db(), clock, new DirectEventBus());
        ada = create("ada", Role.ADMIN);
        create("bea", Role.ADMIN);
        sue = create("sue", Role.USER);
    }

    @Test
    void aKeyActsInItsOwnersNameAndMayNoMoreThanItsScopes() {
        MadeApiKey made = make("export", null, Permission.REPORTS_READ);

        var me = parts.keys().find(made.token()).orElseThrow();

        assertEquals(ada.id(), me.id());
        assertEquals(Set.of(Permission.SIGNED_IN, Permission.REPORTS_READ), me.permissions());
    }

    @Test
    void isShownOnceAndStoredAsAHash() {
        MadeApiKey made = make("export", null, Permission.REPORTS_READ);

        String stored =
                db().read(sql ->
                        sql.selectFrom(API_KEY).fetch().formatCSV()
                                + sql.selectFrom(AUDIT).fetch().formatCSV());

        assertFalse(stored.contains(made.token()), "the key is stored");
        assertTrue(made.token().startsWith(made.key().start()));
        assertFalse(made.toString().contains(made.token()));
        assertEquals(List.of(made.key()), parts.keys().list("EXP", 10, 0).rows());
    }

    @Test
    void endsWithItsTime() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        MadeApiKey made = make("export", end, Permission.REPORTS_READ);

        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertTrue(parts.keys().find(made.token()).isPresent());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), parts.keys().find(made.token()));
    }

    @Test
    void endsWhenItIsDeletedOrItsOwnerIsKeptOut() {
        MadeApiKey one = make("one", null, Permission.REPORTS_READ);
        MadeApiKey two = make("two", null, Permission.REPORTS_READ);

        parts.keys().delete(one.id(), ada.toMe());
        assertEquals(Optional.empty(), parts.keys().find(one.token()));

        parts.people().setEnabled(ada.id(), false, Actor.SERVER);
        assertEquals(Optional.empty(), parts.keys().find(two.token()));
    }

    @Test
    void nobodyMakesAKeyThatMayMoreThanHeOrShe() {
        var wanted = new NewApiKey("mine", Set.of(Permission.SECURITY_EDIT), null);

        Refusal refusal =
                assertThrows(Refusal.class, () -> parts.keys().create(wanted, sue.toMe()));

        assertEquals("scopes", refusal.faults().getFirst().field());
    }

    @Test
    void nobodyEndsTheKeyOfSomebodyWhoMayDoMore() {
        MadeApiKey made = make("export", null, Permission.REPORTS_READ);

        Refusal refusal =
                assertThrows(Refusal.class, () -> parts.keys().delete(made.id(), sue.toMe()));

        assertEquals(ErrorCode.FORBIDDEN, refusal.code());
    }

    @Test
    void refusesAnEndThatIsPastAndANameThatIsTaken() {
        make("export", null, Permission.REPORTS_READ);

        Refusal past =
                assertThrows(
                        Refusal.class,
                        () -> make("other", clock.instant(), Permission.REPORTS_READ));
        Refusal taken =
                assertThrows(Refusal.class, () -> make("export", null, Permission.REPORTS_READ));

        assertEquals("expiresAt", past.faults().getFirst().field());
        assertEquals(ErrorCode.CONFLICT, taken.code());
    }

    @Test
    void tellsWhenAKeyWasUsedLast() {
        MadeApiKey made = make("export", null, Permission.REPORTS_READ);
        clock.advance(Duration.ofHours(1));

        parts.keys().find(made.token());

        ApiKey listed = parts.keys().list(null, 10, 0).rows().getFirst();
        assertEquals(clock.instant(), listed.lastUsedAt());
    }

    @Test
    void whatIsNoKeyIsNobodys() {
        assertEquals(Optional.empty(), parts.keys().find("pk_guessed"));
        assertEquals(Optional.empty(), parts.keys().find(""));
    }

    private MadeApiKey make(String name, Instant end, Permission scope) {
        return parts.keys().create(new NewApiKey(name, Set.of(scope), end), ada.toMe());
    }

    private Person create(String name, Role role) {
        var wanted = new NewPerson(name, "Somebody", "", role, null, "correct horse");
        return db().write(tx -> parts.people().create(tx, wanted, Actor.SERVER));
    }
}
