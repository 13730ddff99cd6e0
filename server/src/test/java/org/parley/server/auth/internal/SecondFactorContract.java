package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.RECOVERY_CODE;
import static org.parley.server.platform.db.tables.Tables.SECOND_FACTOR;

import com.google.common.io.BaseEncoding;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SecondFactorRules;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.internal.factor.Totp;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// What the second factor promises on every engine.
abstract class SecondFactorContract {
    private static final String HOME = "192.0.2.1";
    private static final String PASSWORD = "correct horse";
    private static final String ATTEMPT = "a-secret-of-this-sign-in";

    private final TestClock clock = new TestClock();
    private AuthParts parts;
    private Person ann;
    private Person ada;
    private String secret = "";

    abstract Database db();

    @BeforeEach
    void wire() {
        parts = new AuthParts(db(), clock, new DirectEventBus());
        ann = create("ann", Role.AGENT);
        ada = create("ada", Role.ADMIN);
    }

    @Test
    @Tag("A5")
    void asksForTheCodeOnceOneIsSetUp() {
        setUp();

        assertEquals(ErrorCode.SECOND_FACTOR_REQUIRED, refused(null).code());
        assertEquals(ErrorCode.SECOND_FACTOR_FAILED, refused("000000").code());
        assertEquals(ann.id(), signIn(code()).me().id());
        assertTrue(parts.accounts().list("ann", 1, 0).rows().getFirst().secondFactor());
    }

    @Test
    @Tag("A5")
    void aCodeIsTakenOnce() {
        setUp();
        String code = code();
        signIn(code);

        assertEquals(ErrorCode.SECOND_FACTOR_FAILED, refused(code).code());
        clock.advance(Totp.STEP);
        signIn(code());
    }

    @Test
    void nothingIsAskedBeforeTheAppHasProvenThatItHasTheSecret() {
        var setup = parts.factors().begin(ann.toMe(), PASSWORD, HOME);
        assertTrue(setup.uri().startsWith("otpauth://totp/Parley:ann?secret=" + setup.secret()));

        signIn(null);
        Refusal wrong =
                assertThrows(Refusal.class, () -> parts.factors().confirm(ann.toMe(), "123456"));

        assertEquals(ErrorCode.SECOND_FACTOR_FAILED, wrong.code());
        signIn(null);
    }

    @Test
    void settingUpNeedsThePasswordAgain() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> parts.factors().begin(ann.toMe(), "wrong", HOME));

        assertEquals("password", refusal.faults().getFirst().field());
    }

    @Test
    void aRecoveryCodeWorksOnceInPlaceOfTheApp() {
        RecoveryCodes codes = setUp();
        assertEquals(10, codes.codes().size());
        String lost = codes.codes().get(3);

        signIn(lost.toUpperCase(Locale.ROOT).replace("-", " "));

        assertEquals(ErrorCode.SECOND_FACTOR_FAILED, refused(lost).code());
        assertEquals(9, parts.factors().get(ann.toMe()).recoveryCodes());
        clock.advance(Totp.STEP);
        var renewed = parts.factors().renewRecoveryCodes(ann.toMe(), PASSWORD, HOME);
        assertEquals(ErrorCode.SECOND_FACTOR_FAILED, refused(codes.codes().get(4)).code());
        signIn(renewed.codes().getFirst());
    }

    @Test
    void storesNeitherSecretNorRecoveryCodes() {
        RecoveryCodes codes = setUp();

        String stored =
                db().read(sql ->
                        sql.selectFrom(SECOND_FACTOR).fetch().formatCSV()
                                + sql.selectFrom(RECOVERY_CODE).fetch().formatCSV()
                                + sql.selectFrom(AUDIT).fetch().formatCSV());

        assertFalse(stored.contains(secret), "the secret is stored");
        assertFalse(stored.contains(codes.codes().getFirst()), "a recovery code is stored");
    }

    @Test
    void wrongCodesLockOutLikeWrongPasswords() {
        setUp();
        for (int i = 0; i < 5; i++) {
            assertEquals(ErrorCode.SECOND_FACTOR_FAILED, refused("00000" + i).code());
        }

        assertEquals(ErrorCode.LOCKED_OUT, refused(code()).code());
    }

    @Test
    void aWrongPasswordIsToldBeforeAnyCode() {
        setUp();
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                parts.auth()
                                        .signIn(
                                                new Credentials(
                                                        "ann", "wrong", null, null, code(), null),
                                                HOME));

        assertEquals(ErrorCode.SIGN_IN_FAILED, refusal.code());
    }

    @Test
    @Tag("A5")
    void whoMustHaveOneSetsItUpBeforeSigningIn() {
        rules(new SecondFactorRules(true, Set.of(Role.AGENT)));

        assertEquals(ErrorCode.SECOND_FACTOR_SETUP_REQUIRED, refused(null).code());
        secret = parts.factors().beginAtSignIn(credentials(null), HOME).secret();
        parts.factors().confirmAtSignIn(credentials(code()), HOME);
        signIn(null);

        assertEquals(ErrorCode.SECOND_FACTOR_REQUIRED, refused(null).code());
        assertEquals(
                ErrorCode.FORBIDDEN,
                assertThrows(
                                Refusal.class,
                                () -> parts.factors().switchOff(ann.toMe(), PASSWORD, HOME))
                        .code());
    }

    @Test
    void nobodySetsOneUpForSomebodyElseWhoHasOne() {
        rules(new SecondFactorRules(true, Set.of(Role.AGENT)));
        setUp();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> parts.factors().beginAtSignIn(credentials(null), HOME));

        assertEquals(ErrorCode.CONFLICT, refusal.code());
    }

    @Test
    void oneCodeIsEnoughForASignInOfSeveralSteps() {
        setUp();
        parts.people().resetPassword(ann.id(), "given by desk", true, Actor.SERVER);
        var first = new Credentials("ann", "given by desk", null, null, code(), ATTEMPT);
        assertEquals(
                ErrorCode.PASSWORD_CHANGE_REQUIRED,
                assertThrows(Refusal.class, () -> parts.auth().signIn(first, HOME)).code());

        var second = new Credentials("ann", "given by desk", null, null, null, ATTEMPT);
        parts.auth().changeFirst(new FirstPassword(second, "my own choice"), HOME);

        var later = new Credentials("ann", "my own choice", null, null, null, ATTEMPT);
        assertEquals(
                ErrorCode.SECOND_FACTOR_REQUIRED,
                assertThrows(Refusal.class, () -> parts.auth().signIn(later, HOME)).code());
    }

    @Test
    @Tag("A5")
    void switchedOffForAllNobodyIsAsked() {
        setUp();
        rules(new SecondFactorRules(false, Set.of(Role.AGENT)));

        signIn(null);
    }

    @Test
    @Tag("A5")
    void anAdministratorTakesALostOneAway() {
        setUp();

        parts.factors().reset(ann.id(), ada.toMe());

        signIn(null);
        assertEquals(
                1,
                (int)
                        db().read(sql ->
                                sql.fetchCount(
                                        AUDIT,
                                        AUDIT.ACTION
                                                .eq("auth.second-factor-off")
                                                .and(AUDIT.ACTOR_NAME.eq("ada")))));
    }

    @Test
    void nameAndPasswordAloneAreNotEnoughForScriptsEither() {
        assertTrue(parts.auth().findByPassword("ann", PASSWORD, HOME).isPresent());
        setUp();
        clock.advance(Duration.ofSeconds(6));

        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> parts.auth().findByPassword("ann", PASSWORD, HOME));

        assertEquals(ErrorCode.SECOND_FACTOR_REQUIRED, refusal.code());
    }

    private RecoveryCodes setUp() {
        secret = parts.factors().begin(ann.toMe(), PASSWORD, HOME).secret();
        RecoveryCodes codes = parts.factors().confirm(ann.toMe(), code());
        clock.advance(Totp.STEP);
        return codes;
    }

    private String code() {
        return Totp.code(BaseEncoding.base32().decode(secret), Totp.stepOf(clock.instant()));
    }

    private void rules(SecondFactorRules rules) {
        parts.security().change(parts.security().get().withSecondFactor(rules), Actor.SERVER);
    }

    private Person create(String name, Role role) {
        var wanted = new NewPerson(name, "Somebody", "", role, null, PASSWORD);
        return db().write(tx -> parts.people().create(tx, wanted, Actor.SERVER));
    }

    private static Credentials credentials(String code) {
        return new Credentials("ann", PASSWORD, "phonebar", "1.0", code, ATTEMPT);
    }

    private SignedIn signIn(String code) {
        return parts.auth().signIn(credentials(code), HOME);
    }

    private Refusal refused(String code) {
        return assertThrows(Refusal.class, () -> signIn(code));
    }
}
