package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.LockOutRules;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What the security settings do on every engine.
abstract class SecurityContract {
    private static final String HOME = "192.0.2.1";
    private static final PasswordRules SUITE = PasswordRules.OFF.withSuite(true);

    private final TestClock clock = new TestClock();
    private People people;
    private DefaultAuthService auth;
    private DefaultSecurityService security;

    abstract Database db();

    @BeforeEach
    void wire() {
        var parts = new AuthParts(db(), clock, new DirectEventBus());
        people = parts.people();
        auth = parts.auth();
        security = parts.security();
    }

    @Test
    void keepsWhatAnAdministratorHasSetAndWritesItDown() {
        assertEquals(SecuritySettings.USUAL, security.get());

        var wanted = security.get().withPasswords(SUITE).withLockOut(new LockOutRules(3, 0));
        SecuritySettings stored = security.change(wanted, Actor.SERVER);

        assertEquals(wanted.withVersion(1), stored);
        assertEquals(stored, security.get());
        assertEquals(2, security.change(stored, Actor.SERVER).version());
        assertEquals(2, (int) db().read(sql -> sql.fetchCount(AUDIT, AUDIT.KIND.eq("security"))));
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        SecuritySettings read = security.get();
        security.change(read.withPasswords(SUITE), Actor.SERVER);

        Refusal refusal = assertThrows(Refusal.class, () -> security.change(read, Actor.SERVER));

        assertEquals(ErrorCode.STALE, refusal.code());
    }

    @Test
    @Tag("A5")
    void withTheSuiteOnAWeakPasswordIsRefusedAndAStrongOneTaken() {
        Person ada = create("ada", Role.ADMIN, "correct horse");
        set(SUITE);

        Refusal weak = assertThrows(Refusal.class, () -> change(ada, "correct horse", "abc12345"));
        assertEquals("next", weak.faults().getFirst().field());
        assertTrue(weak.detail().contains("an upper-case letter"), weak.detail());

        change(ada, "correct horse", "Abc1234!");

        assertEquals(
                ErrorCode.SIGN_IN_FAILED, refused("ada", "correct horse").code(), "the old one");
        signIn("ada", "Abc1234!");
    }

    @Test
    void refusesAPasswordThatEverybodyTriesFirst() {
        Person ann = create("ann", Role.AGENT, "correct horse");

        Refusal refusal =
                assertThrows(Refusal.class, () -> change(ann, "correct horse", "PassWord123"));

        assertTrue(refusal.detail().contains("most used"), refusal.detail());
    }

    @Test
    @Tag("A5")
    void aPasswordMadeOfTheOwnNameIsRefusedWhoeverChoosesIt() {
        Person ann = create("ann", Role.AGENT, "correct horse");

        Refusal own = assertThrows(Refusal.class, () -> change(ann, "correct horse", "Ann-2026!"));
        Refusal given = assertThrows(Refusal.class, () -> create("bob", Role.AGENT, "Parley#2026"));

        assertTrue(own.detail().contains("made of the name"), own.detail());
        assertTrue(given.detail().contains("made of the name"), given.detail());
    }

    @Test
    @Tag("A5")
    void withTheSuiteOnAFirstPasswordMustBeChanged() {
        set(SUITE);
        create("ann", Role.AGENT, "Given.By.1");

        assertEquals(ErrorCode.PASSWORD_CHANGE_REQUIRED, refused("ann", "Given.By.1").code());
        assertThrows(Refusal.class, () -> changeFirst("ann", "Given.By.1", "Given.By.1"));
        SignedIn signedIn = changeFirst("ann", "Given.By.1", "My.Own.2");

        assertTrue(auth.findByToken(signedIn.token()).isPresent());
        signIn("ann", "My.Own.2");
    }

    @Test
    void changingAtSignInNeedsTheOldPassword() {
        set(SUITE);
        create("ann", Role.AGENT, "Given.By.1");

        Refusal refusal =
                assertThrows(Refusal.class, () -> changeFirst("ann", "Wrong.By.1", "My.Own.2"));

        assertEquals(ErrorCode.SIGN_IN_FAILED, refusal.code());
    }

    @Test
    @Tag("A5")
    void warnsFromFifteenDaysBeforeAPasswordEndsAndThenAsksForAnother() {
        Person ann = create("ann", Role.AGENT, "correct horse");
        set(SUITE);
        change(ann, "correct horse", "Abc1234!");
        assertNull(signIn("ann", "Abc1234!").passwordDaysLeft());

        clock.advance(Duration.ofDays(75).minusSeconds(1));
        assertNull(signIn("ann", "Abc1234!").passwordDaysLeft());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(15, signIn("ann", "Abc1234!").passwordDaysLeft());
        clock.advance(Duration.ofDays(15).minusSeconds(1));
        assertEquals(1, signIn("ann", "Abc1234!").passwordDaysLeft());
        clock.advance(Duration.ofSeconds(1));
        Refusal over = refused("ann", "Abc1234!");
        assertEquals(ErrorCode.PASSWORD_CHANGE_REQUIRED, over.code());
        assertTrue(over.detail().contains("90 days"), over.detail());

        assertNull(changeFirst("ann", "Abc1234!", "Abc1235!").passwordDaysLeft());
    }

    @Test
    @Tag("A5")
    void remembersEarlierPasswords() {
        Person ann = create("ann", Role.AGENT, "first one");
        set(new PasswordRules(false, 8, true, true, true, true, 0, 0, false, 2));
        change(ann, "first one", "second one");
        change(ann, "second one", "third one");

        Refusal refusal = assertThrows(Refusal.class, () -> change(ann, "third one", "first one"));
        assertTrue(refusal.detail().contains("the last 2"), refusal.detail());

        change(ann, "third one", "fourth one");
        change(ann, "fourth one", "first one");
    }

    @Test
    @Tag("A5")
    void locksOutUntilAnAdministratorUnlocks() {
        Person ann = create("ann", Role.AGENT, "correct horse");
        security.change(security.get().withLockOut(new LockOutRules(3, 0)), Actor.SERVER);
        for (int i = 0; i < 3; i++) {
            assertEquals(ErrorCode.SIGN_IN_FAILED, refused("ann", "wrong").code());
        }

        clock.advance(Duration.ofDays(30));
        Refusal locked = refused("ann", "correct horse");
        assertEquals(ErrorCode.LOCKED_OUT, locked.code());
        assertTrue(locked.detail().contains("Ask an administrator"), locked.detail());

        people.unlock(ann.id(), Actor.SERVER);
        signIn("ann", "correct horse");
    }

    @Test
    @Tag("A5")
    void theLastAdministratorIsNotLockedOutForEver() {
        create("ada", Role.ADMIN, "correct horse");
        create("bea", Role.ADMIN, "correct horse");
        security.change(security.get().withLockOut(new LockOutRules(3, 0)), Actor.SERVER);
        failThrice("ada");
        failThrice("bea");

        clock.advance(Duration.ofMinutes(16));

        assertEquals(ErrorCode.LOCKED_OUT, refused("ada", "correct horse").code());
        signIn("bea", "correct horse");
    }

    @Test
    void zeroFailuresNeverLockOut() {
        create("ann", Role.AGENT, "correct horse");
        security.change(security.get().withLockOut(new LockOutRules(0, 5)), Actor.SERVER);
        for (int i = 0; i < 12; i++) {
            assertEquals(ErrorCode.SIGN_IN_FAILED, refused("ann", "wrong").code());
        }

        signIn("ann", "correct horse");
    }

    @Test
    void manyGuessesAtOnceAreNotMoreThanTheLimit() throws Exception {
        create("ann", Role.AGENT, "correct horse");
        List<Callable<ErrorCode>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String address = "198.51.100." + i;
            guesses.add(() ->
                    assertThrows(
                                    Refusal.class,
                                    () ->
                                            auth.signIn(
                                                    new Credentials("ann", "wrong", null, null),
                                                    address))
                            .code());
        }
        long checked = 0;
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : guessers.invokeAll(guesses)) {
                checked += answer.get() == ErrorCode.SIGN_IN_FAILED ? 1 : 0;
            }
        }

        assertEquals(5, checked);
    }

    private void failThrice(String name) {
        for (int i = 0; i < 3; i++) {
            refused(name, "wrong");
        }
        assertEquals(ErrorCode.LOCKED_OUT, refused(name, "correct horse").code());
    }

    private void set(PasswordRules rules) {
        security.change(security.get().withPasswords(rules), Actor.SERVER);
    }

    private Person create(String name, Role role, String password) {
        var wanted = new NewPerson(name, "Somebody", "", role, null, password);
        return db().write(tx -> people.create(tx, wanted, Actor.SERVER));
    }

    private void change(Person person, String current, String next) {
        auth.changePassword(person.toMe(), new NewPassword(current, next), Optional.empty());
    }

    private SignedIn changeFirst(String name, String current, String next) {
        return auth.changeFirst(
                new FirstPassword(new Credentials(name, current, null, null), next), HOME);
    }

    private SignedIn signIn(String name, String password) {
        return auth.signIn(new Credentials(name, password, "phonebar", "1.0"), HOME);
    }

    private Refusal refused(String name, String password) {
        return assertThrows(Refusal.class, () -> signIn(name, password));
    }
}
