package org.parley.server.auth.internal.hash;

import jakarta.inject.Inject;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.configure.AuthConfig;
import org.parley.server.platform.life.LowPriority;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hashes passwords by Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the first choice
/// of the OWASP password storage sheet. A few threads of their own do it, so that however many sign
/// in, or guess, each hash holds its memory only a few times at once and the threads that serve the
/// other requests go on; they step back for those where the system lets them ({@link LowPriority}).
/// {@link PasswordTurns} says whose turn it is.
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the form of the reference implementation.
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final PasswordTurns turns;
    private final ThreadPoolExecutor workers;
    private final String nobody;

    @Inject
    public Passwords(AuthConfig config, Clock clock) {
        int count = config.passwordCheckers();
        this.turns = new PasswordTurns(count, clock);
        ThreadFactory checkers = Thread.ofPlatform().daemon().name("password-", 0).factory();
        this.workers =
                new ThreadPoolExecutor(
                        count,
                        count,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        LowPriority.threads(checkers));
        workers.allowCoreThreadTimeOut(true);
        this.nobody = encode(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    /// A hash with the usual cost that no password fits: checked when there is nobody of a name, so
    /// that the answer takes as long.
    public String nobody() {
        return nobody;
    }

    /// A new hash with a salt of its own.
    public String hash(String password) {
        byte[] salt = randomBytes(SALT_BYTES);
        return encode(
                salt,
                inTurn(Standing.KNOWN, () -> compute(password, salt, MEMORY_KIB, PASSES, LANES)));
    }

    /// Whether the password of somebody who is signed in is the one that was hashed.
    public boolean fits(String password, String hash) {
        return fits(password, hash, Standing.KNOWN);
    }

    /// Whether the password is the one that was hashed.
    ///
    /// @param standing of who shows it
    public boolean fits(String password, String hash, Standing standing) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash has an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] found =
                inTurn(
                        standing,
                        () ->
                                compute(
                                        password,
                                        salt,
                                        Integer.parseInt(parts.group(1)),
                                        Integer.parseInt(parts.group(2)),
                                        Integer.parseInt(parts.group(3))));
        return MessageDigest.isEqual(found, wanted);
    }

    private byte[] inTurn(Standing standing, Callable<byte[]> work) {
        try (PasswordTurns.Turn turn = turns.ask(standing)) {
            if (!turn.await(LONGEST_WAIT)) {
                throw turns.busy();
            }
            return workers.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ErrorCode.UNAVAILABLE, "The server is stopping.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e);
        }
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encode(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m="
                + MEMORY_KIB
                + ",t="
                + PASSES
                + ",p="
                + LANES
                + "$"
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
