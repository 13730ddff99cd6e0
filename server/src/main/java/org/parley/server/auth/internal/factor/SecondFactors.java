package org.parley.server.auth.internal.factor;

import com.google.common.io.BaseEncoding;

import jakarta.inject.Inject;

import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.internal.Tokens;
import org.parley.server.auth.model.Person;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.secrets.SecretBox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Sets second factors up and checks their codes.
public final class SecondFactors {
    private static final String PURPOSE = "second-factor";
    private static final String ISSUER = "Parley";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final Database db;
    private final FactorStore store;
    private final SecretBox box;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public SecondFactors(Database db, FactorStore store, SecretBox box, Audit audit, Clock clock) {
        this.db = db;
        this.store = store;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether sign-in asks the person for a code.
    public boolean isOn(UUID person) {
        return db.read(sql -> store.find(sql, person))
                .filter(FactorStore.Stored::confirmed)
                .isPresent();
    }

    /// How many recovery codes the person has left.
    public int countRecoveryCodes(UUID person) {
        return db.read(sql -> store.countRecoveryCodes(sql, person));
    }

    /// Makes a secret that is not asked for yet.
    ///
    /// @throws Refusal `CONFLICT` when one is asked for already
    public SecondFactorSetup begin(Person person) {
        if (isOn(person.id())) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "You have a second factor already. Switch it off first to set up another.");
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String text = BaseEncoding.base32().omitPadding().encode(secret);
        String sealed = box.seal(PURPOSE, text);
        db.run(tx -> store.begin(tx, person.id(), sealed, clock.instant()));
        return new SecondFactorSetup(text, uri(person.name(), text));
    }

    /// From now on sign-in asks for a code.
    ///
    /// @throws Refusal `SECOND_FACTOR_FAILED` when the code does not fit, `CONFLICT` when none was
    ///   begun
    public RecoveryCodes confirm(Person person, String code) {
        FactorStore.Stored stored =
                db.read(sql -> store.find(sql, person.id()))
                        .filter(found -> !found.confirmed())
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.CONFLICT,
                                        "No second factor is being set up. Begin anew."));
        OptionalLong step = findStep(stored, code);
        if (step.isEmpty()) {
            throw failed();
        }
        List<String> codes = newRecoveryCodes();
        db.run(tx -> {
            if (!store.take(tx, person.id(), step.getAsLong())) {
                throw failed();
            }
            store.confirm(tx, person.id(), clock.instant());
            store.putRecoveryCodes(tx, person.id(), hashes(codes));
            audit.record(tx, actor(person), "auth.second-factor-on", subject(person), null, null);
        });
        return new RecoveryCodes(codes);
    }

    /// Replaces the recovery codes.
    public RecoveryCodes renewRecoveryCodes(Person person) {
        if (!isOn(person.id())) {
            throw new Refusal(ErrorCode.CONFLICT, "You have no second factor. Set one up first.");
        }
        List<String> codes = newRecoveryCodes();
        db.run(tx -> {
            store.putRecoveryCodes(tx, person.id(), hashes(codes));
            audit.record(tx, actor(person), "auth.new-recovery-codes", subject(person), null, null);
        });
        return new RecoveryCodes(codes);
    }

    /// Takes the second factor away.
    public void remove(Person person, Actor by) {
        db.run(tx -> {
            if (store.delete(tx, person.id())) {
                audit.record(tx, by, "auth.second-factor-off", subject(person), null, null);
            }
        });
    }

    /// Takes a code of the app or a recovery code; neither is taken a second time.
    ///
    /// @return whether it fits
    public boolean take(Person person, String code) {
        Optional<FactorStore.Stored> stored = db.read(sql -> store.find(sql, person.id()));
        if (stored.isEmpty()) {
            return false;
        }
        OptionalLong step = findStep(stored.get(), code);
        if (step.isPresent()) {
            return db.write(tx -> store.take(tx, person.id(), step.getAsLong()));
        }
        return db.write(tx -> {
            boolean taken = store.takeRecoveryCode(tx, person.id(), hash(code));
            if (taken) {
                audit.record(
                        tx, actor(person), "auth.use-recovery-code", subject(person), null, null);
            }
            return taken;
        });
    }

    /// A refusal of a code.
    public static Refusal failed() {
        return new Refusal(
                ErrorCode.SECOND_FACTOR_FAILED,
                "The code does not fit, or was used already. Wait for the app's next code; check"
                        + " the clock of the telephone if that does not fit either.");
    }

    private OptionalLong findStep(FactorStore.Stored stored, String code) {
        byte[] secret = BaseEncoding.base32().decode(box.open(PURPOSE, stored.sealedSecret()));
        return Totp.findStep(secret, code, clock.instant(), stored.lastStep());
    }

    private List<String> newRecoveryCodes() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            String all = BaseEncoding.base32().lowerCase().omitPadding().encode(bytes);
            codes.add(all.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(SecondFactors::hash).toList();
    }

    /// As typed with or without hyphens and blanks, in any case.
    private static String hash(String code) {
        return Tokens.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /// The form that authenticator apps agree on.
    private static String uri(String name, String secret) {
        return "otpauth://totp/"
                + ISSUER
                + ":"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "?secret="
                + secret
                + "&issuer="
                + ISSUER
                + "&algorithm=SHA1&digits=6&period="
                + Totp.STEP.toSeconds();
    }

    private static Actor actor(Person person) {
        return new Actor(person.id(), person.name());
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.id().toString(), person.name());
    }
}
