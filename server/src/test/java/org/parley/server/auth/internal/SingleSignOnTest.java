package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.AUDIT;
import static org.parley.server.platform.db.tables.Tables.SECURITY_SETTINGS;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.auth.sso.SsoBegin;
import org.parley.contract.auth.sso.SsoBegun;
import org.parley.contract.auth.sso.SsoFinish;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.testing.Databases;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.FreshDatabase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Signing in by a real OpenID Connect server, whose browser is this test.
@Tag("A5")
final class SingleSignOnTest {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    private static final String HOME = "192.0.2.1";
    private static final String CLIENT = "parley";
    private static final String BACK = "http://127.0.0.1:49152/back";
    private static final String VERIFIER = "v".repeat(43);

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private AuthParts parts;
    private SingleSignOn settings;

    @BeforeEach
    void open() throws IOException {
        provider.start(InetAddress.getLoopbackAddress(), 0);
        parts = new AuthParts(db(), Clock.systemUTC(), new DirectEventBus());
        create("ann", "ann@example.org", Role.AGENT);
        create("ada", "ada@example.org", Role.ADMIN);
        settings =
                new SingleSignOn(
                        true,
                        "Example",
                        provider.issuerUrl("centre").toString(),
                        CLIENT,
                        "a client's secret",
                        "openid profile email",
                        "preferred_username",
                        SingleSignOn.Match.LOGIN_NAME,
                        Set.of());
        use(settings);
    }

    @AfterEach
    void close() {
        provider.shutdown();
    }

    private static Database db() {
        return DATABASE.get();
    }

    @Test
    void signsInWhoExistsByTheNameThatTheProviderGives() throws Exception {
        claims(Map.of("preferred_username", "ANN"));

        SignedIn signedIn = signIn();

        assertEquals("ann", signedIn.me().name());
        assertEquals(Role.AGENT.permissions(), signedIn.me().permissions());
        assertTrue(parts.auth().findByToken(signedIn.token()).isPresent());
    }

    @Test
    void sendsTheBrowserWithAChallengeAndShowsTheVerifierAtTheEnd() throws Exception {
        claims(Map.of("preferred_username", "ann"));
        SsoBegun begun = parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME);
        Map<String, String> query = query(URI.create(begun.authorizationUri()));

        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals(challenge(VERIFIER), query.get("code_challenge"));
        assertEquals(begun.state(), query.get("state"));
        assertEquals(BACK, query.get("redirect_uri"));

        String code = browse(begun).get("code");
        Refusal other =
                assertThrows(
                        Refusal.class,
                        () ->
                                parts.sso()
                                        .finish(
                                                new SsoFinish(
                                                        begun.state(),
                                                        code,
                                                        "w".repeat(43),
                                                        null,
                                                        null),
                                                HOME));
        assertEquals(ErrorCode.SIGN_IN_FAILED, other.code());
    }

    @Test
    void findsPeopleByAVerifiedMailAddressOnly() throws Exception {
        use(
                new SingleSignOn(
                        true,
                        "Example",
                        settings.issuer(),
                        CLIENT,
                        null,
                        settings.scopes(),
                        "email",
                        SingleSignOn.Match.EMAIL,
                        Set.of()));
        claims(Map.of("email", "Ann@Example.org", "email_verified", true));
        assertEquals("ann", signIn().me().name());

        claims("another", Map.of("email", "ann@example.org", "email_verified", false));
        assertEquals(ErrorCode.FORBIDDEN, refused().code());
        claims("another", Map.of("email", "ann@example.org"));
        assertEquals(ErrorCode.FORBIDDEN, refused().code());
    }

    @Test
    @Tag("A5")
    void googlesPresetSignsInByTheVerifiedMailAddress() throws Exception {
        SingleSignOn google = SingleSignOn.GOOGLE;
        use(
                new SingleSignOn(
                        google.on(),
                        google.label(),
                        settings.issuer(),
                        CLIENT,
                        "a client's secret",
                        google.scopes(),
                        google.claim(),
                        google.match(),
                        google.only()));
        SsoBegun begun = parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME);
        assertTrue(begun.authorizationUri().contains("openid"), begun.authorizationUri());
        claims(Map.of("email", "ann@example.org", "email_verified", true));
        assertEquals("ann", signIn().me().name());
    }

    @Test
    void makesNobodyAndGivesNoRights() {
        claims(Map.of("preferred_username", "stranger", "roles", List.of("ADMIN")));

        assertEquals(ErrorCode.FORBIDDEN, refused().code());
        assertTrue(parts.people().findByName("stranger").isEmpty());
    }

    @Test
    void keepsOutWhoIsSwitchedOff() {
        parts.people()
                .setEnabled(
                        parts.people().findByName("ann").orElseThrow().id(), false, Actor.SERVER);
        claims(Map.of("preferred_username", "ann"));

        assertEquals(ErrorCode.FORBIDDEN, refused().code());
    }

    @Test
    void aTokenForAnotherProgramOrOfAnotherSignInIsRefused() {
        for (var wrong : List.of(Map.entry("aud", "another-program"), Map.entry("nonce", "old"))) {
            claims(Map.of("preferred_username", "ann", wrong.getKey(), wrong.getValue()));

            assertEquals(ErrorCode.SIGN_IN_FAILED, refused().code(), wrong.getKey());
        }
    }

    @Test
    void aStateWorksOnceAndOneThatWasNeverGivenOutNever() throws Exception {
        claims(Map.of("preferred_username", "ann"));
        SsoBegun begun = parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME);
        Map<String, String> back = browse(begun);
        var finish = new SsoFinish(back.get("state"), back.get("code"), VERIFIER, null, null);
        parts.sso().finish(finish, HOME);

        for (SsoFinish each :
                List.of(finish, new SsoFinish("made up", "code", VERIFIER, null, null))) {
            Refusal refusal = assertThrows(Refusal.class, () -> parts.sso().finish(each, HOME));
            assertEquals(ErrorCode.SIGN_IN_FAILED, refusal.code());
        }
    }

    @Test
    void whereARoleMustUseTheProviderItsPasswordsNoLongerWork() {
        use(
                new SingleSignOn(
                        true,
                        "Example",
                        settings.issuer(),
                        CLIENT,
                        null,
                        settings.scopes(),
                        settings.claim(),
                        settings.match(),
                        Set.of(Role.AGENT, Role.ADMIN)));

        Refusal refusal = assertThrows(Refusal.class, () -> byPassword("ann"));

        assertEquals(ErrorCode.FORBIDDEN, refusal.code());
        assertTrue(refusal.detail().contains("Example"), refusal.detail());
        byPassword("ada");
    }

    @Test
    void saysThatTheProviderDoesNotAnswer() {
        provider.shutdown();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME));

        assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
    }

    @Test
    void refusesAProviderThatIsNotProtected() {
        use(
                new SingleSignOn(
                        true,
                        "Example",
                        "http://login.example.org",
                        CLIENT,
                        null,
                        settings.scopes(),
                        settings.claim(),
                        settings.match(),
                        Set.of()));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME));

        assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
    }

    @Test
    void keepsTheSecretSealedAndToItself() {
        assertNull(parts.security().get().singleSignOn().clientSecret());
        assertEquals("a client's secret", parts.security().findClientSecret().orElseThrow());

        String stored =
                db().read(sql ->
                        sql.selectFrom(SECURITY_SETTINGS).fetch().formatCSV()
                                + sql.selectFrom(AUDIT).fetch().formatCSV());
        assertFalse(stored.contains("a client's secret"));

        use(settings.withSecret(null));
        assertTrue(parts.security().findClientSecret().isPresent(), "kept");
        use(settings.withSecret(""));
        assertTrue(parts.security().findClientSecret().isEmpty(), "removed");
    }

    private void use(SingleSignOn wanted) {
        parts.security().change(parts.security().get().withSingleSignOn(wanted), Actor.SERVER);
    }

    @Test
    void whoHasSignedInOnceIsKnownByWhatTheProviderNeverGivesToAnother() throws Exception {
        claims("one", Map.of("preferred_username", "ann"));
        assertEquals("ann", signIn().me().name());
        claims("one", Map.of("preferred_username", "ann.married"));
        assertEquals("ann", signIn().me().name(), "a new name there changes nothing here");
        claims("two", Map.of("preferred_username", "ann"));
        Refusal other = refused();
        assertEquals(ErrorCode.FORBIDDEN, other.code());
        assertTrue(other.detail().contains("off and on again"), other.detail());

        UUID ann = parts.people().findByName("ann").orElseThrow().id();
        parts.people().setEnabled(ann, false, Actor.SERVER);
        parts.people().setEnabled(ann, true, Actor.SERVER);
        claims("two", Map.of("preferred_username", "ann"));
        assertEquals("ann", signIn().me().name());
        claims("one", Map.of("preferred_username", "ann"));
        assertEquals(ErrorCode.FORBIDDEN, refused().code());
    }

    private void claims(Map<String, Object> claims) {
        claims("subject", claims);
    }

    private void claims(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        "centre", subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private SignedIn signIn() throws Exception {
        SsoBegun begun = parts.sso().begin(new SsoBegin(BACK, challenge(VERIFIER)), HOME);
        Map<String, String> back = browse(begun);
        assertEquals(begun.state(), back.get("state"));
        return parts.sso()
                .finish(
                        new SsoFinish(
                                back.get("state"), back.get("code"), VERIFIER, "phonebar", "1.0"),
                        HOME);
    }

    private Refusal refused() {
        return assertThrows(Refusal.class, this::signIn);
    }

    private SignedIn byPassword(String name) {
        return parts.auth().signIn(new Credentials(name, "correct horse", null, null), HOME);
    }

    /// What the provider's redirect brings back.
    private static Map<String, String> browse(SsoBegun begun) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(begun.authorizationUri())).build(),
                            HttpResponse.BodyHandlers.discarding());
            assertEquals(302, answer.statusCode());
            return query(URI.create(answer.headers().firstValue("Location").orElseThrow()));
        }
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String name, String email, Role role) {
        var wanted = new NewPerson(name, "Somebody", email, role, null, "correct horse");
        db().run(tx -> parts.people().create(tx, wanted, Actor.SERVER));
    }
}
