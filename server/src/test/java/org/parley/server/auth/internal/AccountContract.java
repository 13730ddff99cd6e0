package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.LockOutRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What administrators see and do of accounts and sessions on every engine.
abstract class AccountContract {
    private static final String HOME = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private AuthParts parts;
    private Person ada;
    private Person ann;
    private Person sue;

    abstract Database db();

    @BeforeEach
    void wire() {
        parts = new AuthParts(db(), clock, new DirectEventBus());
        ada = create("ada", "Ada Morris", Role.ADMIN);
        ann = create("ann", "Ann Lind", Role.AGENT);
        sue = create("sue", "Sue Keller", Role.USER);
    }

    @Test
    void listsHowThingsStandWithEachAccount() {
        signIn("ann");
        signInByDesktop("ann");
        parts.security()
                .change(parts.security().get().withLockOut(new LockOutRules(3, 0)), Actor.SERVER);
        for (int i = 0; i < 3; i++) {
            assertThrows(Refusal.class, () -> signIn("sue", "wrong"));
        }

        List<Account> all = parts.accounts().list(null, 100, 0).rows();

        assertEquals(List.of("ada", "ann", "sue"), all.stream().map(Account::name).toList());
        assertNull(all.get(0).lastSignInAt());
        assertEquals(2, all.get(1).sessions());
        assertEquals(clock.instant(), all.get(1).lastSignInAt());
        assertNotNull(all.get(2).lockedUntil());
        assertTrue(all.get(2).lockedForEver());
        assertEquals(clock.instant(), all.get(0).passwordChosenAt());
    }

    @Test
    void findsAccountsByAPartOfTheNameAndPages() {
        assertEquals(1, parts.accounts().list(" KELL", 100, 0).total());
        var page = parts.accounts().list("", 2, 2);
        assertEquals(3, page.total());
        assertEquals(List.of("sue"), page.rows().stream().map(Account::name).toList());
        assertEquals(0, parts.accounts().list("%", 100, 0).total());
    }

    @Test
    void showsOnesOwnSessionsAndWhichOneAsks() {
        String here = signIn("ann");
        clock.advance(Duration.ofMinutes(1));
        signInByDesktop("ann");
        signIn("sue");

        List<SessionView> own = parts.accounts().listOwnSessions(ann.toMe(), here).rows();

        assertEquals(List.of(false, true), own.stream().map(SessionView::current).toList());
        assertEquals("desktop-agent", own.getFirst().application());
        assertEquals(HOME, own.getFirst().address());
        assertEquals(3, parts.accounts().listSessions(null, 100, 0, here).total());
        assertEquals(1, parts.accounts().listSessions("sue", 100, 0, here).total());
    }

    @Test
    void anEndedSessionIsOverAtOnce() {
        String here = signIn("ann");
        String there = signInByDesktop("ann");
        parts.auth().findByToken(there);
        SessionView other =
                parts.accounts().listOwnSessions(ann.toMe(), here).rows().stream()
                        .filter(session -> !session.current())
                        .findFirst()
                        .orElseThrow();

        parts.accounts().endOwnSession(other.id(), ann.toMe());

        assertFalse(parts.auth().findByToken(there).isPresent());
        assertTrue(parts.auth().findByToken(here).isPresent());
        signInByDesktop("ann");
        parts.accounts().endOwnOtherSessions(ann.toMe(), here);
        assertEquals(1, parts.accounts().listOwnSessions(ann.toMe(), here).total());
    }

    @Test
    void nobodyEndsSomebodyElsesSessionAsOnesOwn() {
        signIn("sue");
        var session = parts.accounts().listOwnSessions(sue.toMe(), null).rows().getFirst();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> parts.accounts().endOwnSession(session.id(), ann.toMe()));

        assertEquals(ErrorCode.NOT_FOUND, refusal.code());
        assertEquals(1, parts.accounts().listOwnSessions(sue.toMe(), null).total());
    }

    @Test
    @Tag("A5")
    void anAdministratorEndsUnlocksAndResetsAndAllOfItIsWrittenDown() {
        String token = signIn("ann");
        for (int i = 0; i < 5; i++) {
            assertThrows(Refusal.class, () -> signIn("ann", "wrong"));
        }
        var by = ada.toMe();

        parts.accounts().unlock(ann.id(), by);
        signIn("ann");
        parts.accounts().endSessions(ann.id(), by);
        assertFalse(parts.auth().findByToken(token).isPresent());
        parts.accounts().resetPassword(ann.id(), new GivenPassword("battery staple", true), by);
        Refusal first = assertThrows(Refusal.class, () -> signIn("ann", "battery staple"));

        assertEquals(ErrorCode.PASSWORD_CHANGE_REQUIRED, first.code());
        assertEquals(
                Set.of("auth.unlock", "auth.end-sessions", "auth.reset-password"),
                db().read(sql ->
                        sql.select(AUDIT.ACTION)
                                .from(AUDIT)
                                .where(AUDIT.ACTOR_NAME.eq("ada"))
                                .fetchSet(AUDIT.ACTION)));
    }

    @Test
    void nobodyTakesOverTheAccountOfSomebodyWhoMayDoMore() {
        var by = sue.toMe();

        for (Runnable attempt :
                List.<Runnable>of(
                        () ->
                                parts.accounts()
                                        .resetPassword(
                                                ada.id(),
                                                new GivenPassword("my own one", false),
                                                by),
                        () -> parts.accounts().unlock(ada.id(), by),
                        () -> parts.accounts().endSessions(ada.id(), by))) {
            assertEquals(ErrorCode.FORBIDDEN, assertThrows(Refusal.class, attempt::run).code());
        }
        signIn("ada");
    }

    private Person create(String name, String fullName, Role role) {
        var wanted = new NewPerson(name, fullName, "", role, null, "correct horse");
        return db().write(tx -> parts.people().create(tx, wanted, Actor.SERVER));
    }

    private String signIn(String name) {
        return signIn(name, "correct horse");
    }

    private String signIn(String name, String password) {
        return signIn(new Credentials(name, password, "phonebar", "1.0"));
    }

    private String signInByDesktop(String name) {
        return signIn(new Credentials(name, "correct horse", "desktop-agent", "1.0"));
    }

    private String signIn(Credentials credentials) {
        return parts.auth().signIn(credentials, HOME).token();
    }
}
