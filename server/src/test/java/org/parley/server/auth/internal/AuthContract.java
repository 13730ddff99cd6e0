package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.PERSON;
import static org.parley.server.platform.db.tables.Tables.SIGN_IN_SESSION;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.PersonChanged;
import org.parley.server.auth.SessionEnded;
import org.parley.server.auth.internal.hash.Standing;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What sign-in promises on every engine.
abstract class AuthContract {
    private static final String HOME = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final DirectEventBus events = new DirectEventBus();
    private People people;
    private DefaultAuthService auth;
    private KnownPlaces places;
    private Person ann;

    abstract Database db();

    @BeforeEach
    void someoneIsThere() {
        var parts = new AuthParts(db(), clock, events);
        people = parts.people();
        auth = parts.auth();
        places = parts.places();
        ann = create("Ann.B_1", Role.AGENT, "5001");
    }

    @Test
    void knowsWhomASessionBelongsTo() {
        SignedIn signedIn = signIn("ann.b_1", "correct horse");

        assertEquals(Optional.of(ann.toMe()), auth.findByToken(signedIn.token()));
        assertEquals("5001", signedIn.me().extension());
        assertEquals(clock.instant().plus(Duration.ofHours(12)), signedIn.expiresAt());
    }

    @Test
    void aSessionEndsAfterThirtyDaysHoweverMuchItIsUsed() {
        String token = signIn("ann.b_1", "correct horse").token();
        for (int i = 0; i < 60; i++) {
            assertTrue(auth.findByToken(token).isPresent(), "after " + i * 11 + " hours");
            clock.advance(Duration.ofHours(11));
        }
        for (int i = 0; i < 6; i++) {
            auth.findByToken(token);
            clock.advance(Duration.ofHours(11));
        }
        assertEquals(Optional.empty(), auth.findByToken(token));
    }

    @Test
    @Tag("A1")
    void aKeptSignInBeginsAnotherSessionOnceAndForThirtyDays() {
        SignedIn first = auth.signIn(stay("ann.b_1"), HOME);
        assertEquals(true, first.stays());
        auth.leave(first.token());
        assertEquals(Optional.empty(), auth.findByToken(first.token()));
        clock.advance(Duration.ofDays(20));

        SignedIn second = auth.resume(kept(first), HOME);
        assertEquals("Ann.B_1", second.me().name());
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(first), "it is good once");
        assertTrue(auth.findByToken(second.token()).isPresent());

        auth.leave(second.token());
        clock.advance(Duration.ofDays(11));
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(second), "31 days have gone");
    }

    @Test
    @Tag("A1")
    void aKeptSignInEndsWithSigningOutAndWithAnotherPassword() {
        SignedIn first = auth.signIn(stay("ann.b_1"), HOME);
        auth.signOut(first.token());
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(first));

        SignedIn second = auth.signIn(stay("ann.b_1"), HOME);
        auth.changePassword(
                second.me(), new NewPassword("correct horse", "from the desk"), Optional.empty());
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(second));

        SignedIn third = signIn("ann.b_1", "from the desk");
        assertEquals(false, third.stays());
        auth.leave(third.token());
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(third));
    }

    private static Credentials stay(String name) {
        return new Credentials(name, "correct horse", "phonebar", "0.1.0", null, null, true);
    }

    private static StayedSignIn kept(SignedIn session) {
        return new StayedSignIn(session.token(), "phonebar", "0.1.0");
    }

    private ErrorCode refusedToResume(SignedIn session) {
        return assertThrows(Refusal.class, () -> auth.resume(kept(session), HOME)).code();
    }

    @Test
    void storesNeitherPasswordNorToken() {
        SignedIn signedIn = signIn("Ann.B_1", "correct horse");

        String stored =
                db().read(sql ->
                        sql.selectFrom(SIGN_IN_SESSION).fetch()
                                + sql.selectFrom(PERSON).fetch().formatCSV()
                                + sql.selectFrom(AUDIT).fetch().formatCSV());

        assertTrue(stored.contains("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
        assertTrue(!stored.contains(signedIn.token()), "the token is stored");
        assertTrue(!stored.contains("correct horse"), "the password is stored");
    }

    @Test
    void givesTheSameAnswerForAKnownAndAnUnknownName() {
        Refusal known = refused("ann.b_1", "wrong");
        Refusal unknown = refused("nobody", "wrong");

        assertEquals(ErrorCode.SIGN_IN_FAILED, known.code());
        assertEquals(known.code(), unknown.code());
        assertEquals(known.getMessage(), unknown.getMessage());
    }

    @Test
    void doesTheSameWorkForAKnownAndAnUnknownName() {
        refused("nobody", "warm-up");
        long known = nanosOf(() -> refused("ann.b_1", "wrong"));
        long unknown = nanosOf(() -> refused("nobody", "wrong"));

        assertTrue(
                unknown > known / 4,
                "an unknown name is answered in "
                        + unknown / 1000
                        + " us, a known one in "
                        + known / 1000
                        + " us");
    }

    @Test
    void locksAKnownAndAnUnknownNameOutAlike() {
        for (String name : List.of("ann.b_1", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertEquals(ErrorCode.SIGN_IN_FAILED, refused(name, "wrong").code());
            }
            assertEquals(ErrorCode.LOCKED_OUT, refused(name, "correct horse").code());
        }
        assertTrue(refused("ann.b_1", "x").getMessage().contains("in 5 minutes"));

        clock.advance(Duration.ofMinutes(5));

        signIn("ann.b_1", "correct horse");
    }

    @Test
    void aSuccessForgivesTheFailuresBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refused("ann.b_1", "wrong");
            }
            signIn("ann.b_1", "correct horse");
        }
    }

    @Test
    void slowsAnAddressThatGuessesManyNames() {
        for (int i = 0; i < 20; i++) {
            assertEquals(ErrorCode.SIGN_IN_FAILED, refused("guess" + i, "wrong").code());
        }
        assertEquals(ErrorCode.TOO_MANY_REQUESTS, refused("guess20", "wrong").code());

        auth.signIn(credentials("ann.b_1", "correct horse"), "198.51.100.7");
        clock.advance(Duration.ofMinutes(1));
        signIn("ann.b_1", "correct horse");
    }

    @Test
    void aPlaceIsKnownByWhoSignedInThereUntilSomebodyGuessesThere() {
        assertEquals(Standing.STRANGER, standing("ann.b_1", HOME));
        signIn("Ann.B_1", "correct horse");

        assertEquals(Standing.KNOWN, standing("ann.b_1", HOME));
        assertEquals(Standing.STRANGER, standing("ann.b_1", "198.51.100.7"));
        assertEquals(Standing.STRANGER, standing("nobody", HOME));

        for (int i = 0; i < 3; i++) {
            assertEquals(Standing.KNOWN, standing("ann.b_1", HOME), i + " failures");
            refused("ann.b_1", "wrong");
        }
        assertEquals(Standing.STRANGER, standing("ann.b_1", HOME));

        signIn("ann.b_1", "correct horse");
        assertEquals(Standing.KNOWN, standing("ann.b_1", HOME));
    }

    @Test
    void aRestartForgetsNoPlaceOfAKeptSession() {
        signIn("ann.b_1", "correct horse");

        places = new KnownPlaces(db(), new SessionStore(), clock);

        assertEquals(Standing.KNOWN, standing("ann.b_1", HOME));
        assertEquals(Standing.STRANGER, standing("ann.b_1", "198.51.100.7"));
    }

    private Standing standing(String key, String address) {
        return places.of(key, address);
    }

    @Test
    void aSessionLivesWhileItIsUsed() {
        String token = signIn("ann.b_1", "correct horse").token();

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(11));
            assertTrue(auth.findByToken(token).isPresent(), "used after 11 hours");
        }
        clock.advance(Duration.ofHours(12));

        assertEquals(Optional.empty(), auth.findByToken(token));
    }

    @Test
    void aSessionEndsWithSignOut() {
        String token = signIn("ann.b_1", "correct horse").token();
        auth.findByToken(token);

        auth.signOut(token);
        auth.signOut(token);

        assertEquals(Optional.empty(), auth.findByToken(token));
    }

    @Test
    @Tag("T2")
    void anAgentWhoSignsInElsewhereIsSignedOutThereAndThatDeskLearnsWhy() {
        SignedIn first = auth.signIn(stay("ann.b_1"), HOME);
        String desktop = signInBy("desktop-agent", "ann.b_1").token();
        String script = signInBy(null, "ann.b_1").token();
        auth.findByToken(first.token());
        clock.advance(Duration.ofMinutes(2));

        String second = signIn("ann.b_1", "correct horse").token();

        assertEquals(Optional.empty(), auth.findByToken(first.token()));
        assertTrue(auth.isReplaced(first.token()));
        assertEquals(ErrorCode.UNAUTHENTICATED, refusedToResume(first), "nor is it kept");
        assertEquals(ann.id(), events.published(SessionEnded.class).getLast().person());
        for (String other : List.of(second, desktop, script)) {
            assertTrue(auth.findByToken(other).isPresent());
            assertFalse(auth.isReplaced(other));
        }
        clock.advance(Duration.ofDays(1));
        signIn("ann.b_1", "correct horse");
        assertFalse(auth.isReplaced(first.token()), "remembered for a day");
    }

    @Test
    @Tag("T2")
    void aSignInThatIsKeptElsewhereWithoutADeskStays() {
        SignedIn home = auth.signIn(stay("ann.b_1"), HOME);
        auth.leave(home.token());
        String office = signIn("ann.b_1", "correct horse").token();
        assertFalse(auth.isReplaced(home.token()));

        auth.resume(kept(home), HOME);

        assertTrue(auth.isReplaced(office), "at home again");
    }

    @Test
    void onlyAgentsHaveOneDesk() {
        create("sue", Role.USER, null);

        String here = signIn("sue", "correct horse").token();
        signIn("sue", "correct horse");

        assertTrue(auth.findByToken(here).isPresent());
    }

    @Test
    void aTokenThatWasNeverGivenOutIsNobodys() {
        assertEquals(Optional.empty(), auth.findByToken("guessed"));
    }

    @Test
    void disablingEndsTheSessionAtOnce() {
        String token = signIn("ann.b_1", "correct horse").token();
        auth.findByToken(token);

        people.setEnabled(ann.id(), false, Actor.SERVER);

        assertEquals(Optional.empty(), auth.findByToken(token));
        assertEquals(ErrorCode.SIGN_IN_FAILED, refused("ann.b_1", "correct horse").code());
        assertEquals(false, events.published(PersonChanged.class).getLast().person().enabled());
    }

    @Test
    void theLastAdministratorStays() {
        Person ada = create("ada", Role.ADMIN, null);
        Person bea = create("bea", Role.ADMIN, null);
        people.setEnabled(ada.id(), false, Actor.SERVER);

        Refusal refusal =
                assertThrows(Refusal.class, () -> people.setEnabled(bea.id(), false, Actor.SERVER));

        assertEquals(ErrorCode.CONFLICT, refusal.code());
        assertTrue(people.get(bea.id()).enabled());
    }

    @Test
    @Tag("A5")
    void changingThePasswordEndsTheOtherSessions() {
        String here = signIn("ann.b_1", "correct horse").token();
        String there = signInBy("desktop-agent", "ann.b_1").token();

        auth.changePassword(
                ann.toMe(), new NewPassword("correct horse", "battery staple"), Optional.of(here));

        assertTrue(auth.findByToken(here).isPresent());
        assertEquals(Optional.empty(), auth.findByToken(there));
        assertEquals(ErrorCode.SIGN_IN_FAILED, refused("ann.b_1", "correct horse").code());
        signIn("ann.b_1", "battery staple");
    }

    @Test
    @Tag("A5")
    void refusesAPasswordChangeThatIsNone() {
        Refusal same =
                assertThrows(
                        Refusal.class,
                        () ->
                                auth.changePassword(
                                        ann.toMe(),
                                        new NewPassword("correct horse", "correct horse"),
                                        Optional.empty()));
        Refusal wrong =
                assertThrows(
                        Refusal.class,
                        () ->
                                auth.changePassword(
                                        ann.toMe(),
                                        new NewPassword("wrong", "battery staple"),
                                        Optional.empty()));

        assertEquals("next", same.faults().getFirst().field());
        assertEquals("current", wrong.faults().getFirst().field());
    }

    @Test
    @Tag("A5")
    void aResetPasswordMustBeChangedBeforeAnythingElse() {
        people.resetPassword(ann.id(), "from the desk", true, Actor.SERVER);

        assertEquals(
                ErrorCode.PASSWORD_CHANGE_REQUIRED, refused("ann.b_1", "from the desk").code());
        var me = auth.findByPassword("ann.b_1", "from the desk", HOME).orElseThrow();
        assertEquals(Set.of(Permission.SIGNED_IN), me.permissions());

        auth.changePassword(
                me, new NewPassword("from the desk", "battery staple"), Optional.empty());

        assertEquals(
                Role.AGENT.permissions(), signIn("ann.b_1", "battery staple").me().permissions());
    }

    @Test
    void aResetLiftsTheLockOut() {
        for (int i = 0; i < 6; i++) {
            refused("ann.b_1", "wrong");
        }

        people.resetPassword(ann.id(), "from the desk", false, Actor.SERVER);

        signIn("ann.b_1", "from the desk");
    }

    @Test
    @Tag("X3")
    void takesNameAndPasswordWithoutASession() {
        assertEquals(
                Optional.of(ann.toMe()), auth.findByPassword("ann.b_1", "correct horse", HOME));
        assertEquals(
                Optional.of(ann.toMe()), auth.findByPassword("ann.b_1", "correct horse", HOME));
        assertEquals(Optional.empty(), auth.findByPassword("ann.b_1", "Correct horse", HOME));

        people.setEnabled(ann.id(), false, Actor.SERVER);

        assertEquals(Optional.empty(), auth.findByPassword("ann.b_1", "correct horse", HOME));
    }

    @Test
    void refusesASecondPersonOfTheSameNameInAnyCase() {
        Refusal name = assertThrows(Refusal.class, () -> create("ANN.b_1", Role.USER, null));
        Refusal number = assertThrows(Refusal.class, () -> create("bob", Role.USER, "5001"));

        assertEquals("loginName", name.faults().getFirst().field());
        assertEquals("extension", number.faults().getFirst().field());
        assertEquals(Optional.empty(), people.findByName("bob"));
    }

    @Test
    @Tag("X7")
    void namesEachFieldThatBreaksItsRule() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> new NewPerson("a b", " ", "", Role.USER, "5", "short"));

        assertEquals(
                List.of("name", "fullName", "extension", "password"),
                refusal.faults().stream().map(f -> f.field()).toList());
    }

    @Test
    void writesDownWhoChangedWhat() {
        people.setEnabled(ann.id(), false, new Actor(ann.id(), "ada"));

        var row =
                db().read(sql ->
                        sql.selectFrom(AUDIT)
                                .where(AUDIT.ACTION.eq("auth.set-enabled"))
                                .fetchSingle());

        assertEquals("ada", row.getActorName());
        assertEquals(ann.id().toString(), row.getSubjectId());
        assertEquals(clock.instant(), row.getAt());
        assertTrue(row.getOldValue().data().replace(" ", "").contains("\"enabled\":true"));
        assertTrue(row.getNewValue().data().replace(" ", "").contains("\"enabled\":false"));
    }

    @Test
    void tokensDiffer() {
        assertNotEquals(
                signIn("ann.b_1", "correct horse").token(),
                signIn("ann.b_1", "correct horse").token());
    }

    private Person create(String name, Role role, String extension) {
        var wanted = new NewPerson(name, "Somebody", "", role, extension, "correct horse");
        return db().write(tx -> people.create(tx, wanted, Actor.SERVER));
    }

    private SignedIn signIn(String name, String password) {
        return auth.signIn(credentials(name, password), HOME);
    }

    private SignedIn signInBy(String application, String name) {
        return auth.signIn(new Credentials(name, "correct horse", application, "1.0"), HOME);
    }

    private Refusal refused(String name, String password) {
        return assertThrows(Refusal.class, () -> signIn(name, password));
    }

    private static Credentials credentials(String name, String password) {
        return new Credentials(name, password, "phonebar", "1.0");
    }

    private static long nanosOf(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }
}
