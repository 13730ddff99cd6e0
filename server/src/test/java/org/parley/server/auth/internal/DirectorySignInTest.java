package org.parley.server.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.PEMFileKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.PasswordRules;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.directory.DirectoryPerson;
import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.directory.DirectorySignIn.Protection;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTried.Outcome;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.NewPerson;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.tls.TlsConfig;
import org.parley.server.platform.tls.TlsIdentity;
import org.parley.server.testing.Databases;
import org.parley.server.testing.DirectEventBus;
import org.parley.server.testing.FreePorts;
import org.parley.server.testing.FreshDatabase;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLContext;

/// Signing in by a real directory server, over sockets.
@Tag("A5")
final class DirectorySignInTest {
    @RegisterExtension static final FreshDatabase DATABASE = Databases.h2();

    private static final String HOME = "192.0.2.1";
    private static final String BASE = "dc=example,dc=org";
    private static final String SEARCHER = "cn=parley,dc=example,dc=org";
    private static final String SECRET = "searcher's secret";
    private static final String HERE = "kept here 2026";

    @TempDir Path folder;

    private InMemoryDirectoryServer directory;
    private TlsIdentity identity;
    private AuthParts parts;

    @BeforeEach
    void open() throws Exception {
        identity =
                new TlsIdentity(
                        new TlsConfig(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                folder.resolve("ca")),
                        Clock.systemUTC());
        SSLContext tls =
                new SSLUtil(
                                new PEMFileKeyManager(
                                        identity.certificateFile().toFile(),
                                        identity.keyFile().toFile()),
                                new TrustAllTrustManager())
                        .createSSLContext();
        var config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(SEARCHER, SECRET);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.COMPARE);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "plain", InetAddress.getLoopbackAddress(), 0, tls.getSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls",
                        InetAddress.getLoopbackAddress(),
                        0,
                        tls.getServerSocketFactory(),
                        tls.getSocketFactory()));
        directory = new InMemoryDirectoryServer(config);
        fill();
        directory.startListening();
        parts = new AuthParts(db(), Clock.systemUTC(), new DirectEventBus());
        create("ann", Role.AGENT);
        create("sue", Role.USER);
        create("ada", Role.ADMIN);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private void fill() throws LDAPException, LDIFException {
        directory.add("dn: " + BASE, "objectClass: domain", "dc: example");
        directory.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        person("ann", "ann's own", "cn=Agents,ou=groups," + BASE);
        person("sue", "sue's own", "");
        person("ada", "ada's own", "");
        person("eve", "eve's own", "");
        directory.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        directory.add(
                "dn: cn=users,ou=groups," + BASE,
                "objectClass: groupOfNames",
                "cn: users",
                "member: uid=sue,ou=people," + BASE);
    }

    private void person(String name, String password, String group)
            throws LDAPException, LDIFException {
        var entry =
                new Entry(
                        "dn: uid=" + name + ",ou=people," + BASE,
                        "objectClass: inetOrgPerson",
                        "uid: " + name,
                        "cn: " + name,
                        "sn: " + name,
                        "userPassword: " + password);
        if (!group.isEmpty()) {
            entry.addAttribute("memberOf", group);
        }
        directory.add(entry);
    }

    private static Database db() {
        return DATABASE.get();
    }

    @ParameterizedTest
    @EnumSource(Protection.class)
    void signsInWithThePasswordOfTheDirectory(Protection protection) {
        use(searched(protection));

        assertEquals("ann", signIn("ann", "ann's own").me().name());
        assertEquals("ann", signIn("ANN", "ann's own").me().name());
        assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", "wrong");
        assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", HERE);
    }

    @Test
    void bindsByThePatternWithoutASearch() {
        use(named(Map.of()));

        SignedIn signedIn = signIn("ann", "ann's own");

        assertEquals(Role.AGENT.permissions(), signedIn.me().permissions());
        assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", "sue's own");
    }

    @Test
    void anEmptyPasswordIsNoAnonymousSuccess() {
        use(searched(Protection.LDAPS));
        assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "ann)(uid=*", "*)(|(uid=*", "ann,ou=people", "ann\u0000"})
    void whatIsTypedIsNoFilterAndNoName(String typed) {
        use(searched(Protection.LDAPS));
        assertRefused(ErrorCode.SIGN_IN_FAILED, typed, "ann's own");
        use(named(Map.of()));
        assertRefused(ErrorCode.SIGN_IN_FAILED, typed, "ann's own");
    }

    @Test
    void aRoleMayAskForAGroupByTheEntrysListOrTheGroupsOwn() {
        use(
                withGroups(
                        Map.of(
                                Role.AGENT, "CN=agents, OU=groups, " + BASE,
                                Role.USER, "cn=users,ou=groups," + BASE)));
        assertEquals("ann", signIn("ann", "ann's own").me().name());
        assertEquals("sue", signIn("sue", "sue's own").me().name());

        use(withGroups(Map.of(Role.AGENT, "cn=users,ou=groups," + BASE)));
        Refusal refusal = assertRefused(ErrorCode.FORBIDDEN, "ann", "ann's own");
        assertTrue(refusal.detail().contains("group"), refusal.detail());
        assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", "wrong");
    }

    @Test
    void whomNobodyHereKnowsIsToldSoOnlyWithTheRightPassword() {
        use(searched(Protection.LDAPS));
        Refusal refusal = assertRefused(ErrorCode.FORBIDDEN, "eve", "eve's own");
        assertTrue(refusal.detail().contains("administrator"), refusal.detail());
        assertRefused(ErrorCode.SIGN_IN_FAILED, "eve", "wrong");
    }

    @Test
    void aDirectoryThatIsAwayIsToldAndLocksNoAdministratorOut() {
        use(searched(Protection.LDAPS, Set.of(Role.values())));
        assertEquals("ada", signIn("ada", "ada's own").me().name());
        directory.shutDown(true);

        Refusal refusal = assertRefused(ErrorCode.UNAVAILABLE, "ann", "ann's own");
        assertTrue(refusal.detail().contains("directory does not answer"), refusal.detail());
        assertEquals("ada", signIn("ada", HERE).me().name());
    }

    @Test
    void wrongPasswordsLockTheNameAndAnAbsentDirectoryDoesNot() {
        use(searched(Protection.LDAPS));
        directory.shutDown(true);
        for (int i = 0; i < 7; i++) {
            assertRefused(ErrorCode.UNAVAILABLE, "ann", "ann's own");
        }
        use(named(Map.of()));
        assertRefused(ErrorCode.UNAVAILABLE, "ann", "ann's own");
    }

    @Test
    void guessingAgainstTheDirectoryIsStopped() {
        use(searched(Protection.LDAPS));
        for (int i = 0; i < 5; i++) {
            assertRefused(ErrorCode.SIGN_IN_FAILED, "ann", "guess " + i);
        }
        assertRefused(ErrorCode.LOCKED_OUT, "ann", "ann's own");
    }

    @Test
    void aForeignCertificateIsRefused() {
        String foreign =
                new TlsIdentity(
                                new TlsConfig(
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        folder.resolve("foreign")),
                                Clock.systemUTC())
                        .authorityPem();
        for (Protection each : List.of(Protection.LDAPS, Protection.STARTTLS)) {
            DirectorySignIn right = searched(each);
            use(
                    new DirectorySignIn(
                            true,
                            right.host(),
                            right.port(),
                            each,
                            foreign,
                            right.person(),
                            right.roles(),
                            Map.of()));
            assertRefused(ErrorCode.UNAVAILABLE, "ann", "ann's own");
        }
    }

    @Test
    void theSearchersPasswordIsKeptSealedAndNeverShown() {
        use(searched(Protection.LDAPS));
        assertNull(parts.security().get().directory().person().secret());
        assertEquals(Optional.of(SECRET), parts.security().findDirectorySecret());
        use(parts.security().get().directory());
        assertEquals("ann", signIn("ann", "ann's own").me().name());
        assertFalse(parts.security().get().toString().contains(SECRET));
    }

    @Test
    void passwordsOfTheDirectoryAreNeitherTooOldNorChangedHere() {
        parts.security()
                .change(
                        parts.security()
                                .get()
                                .withPasswords(PasswordRules.OFF.withSuite(true))
                                .withDirectory(searched(Protection.LDAPS)),
                        Actor.SERVER);
        create("bob", Role.AGENT, "Kept-here-2026!");
        assertRefused(ErrorCode.SIGN_IN_FAILED, "bob", "Kept-here-2026!");
        SignedIn ann = signIn("ann", "ann's own");
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                parts.auth()
                                        .changePassword(
                                                ann.me(),
                                                new NewPassword(HERE, "Another-2026!"),
                                                Optional.empty()));
        assertEquals(ErrorCode.CONFLICT, refusal.code());
    }

    @Test
    void settingsThatCannotWorkAreRefusedFieldByField() {
        var wrong =
                new DirectorySignIn(
                        true,
                        "ldap.example.org",
                        389,
                        Protection.NONE,
                        "no certificate",
                        new DirectoryPerson("", "no name", "(uid=ann)", "", null, ""),
                        Set.of(Role.AGENT),
                        Map.of(Role.AGENT, "agents"));
        Refusal refusal = assertThrows(Refusal.class, () -> use(wrong));
        assertEquals(
                Set.of(
                        "directory.protection",
                        "directory.authority",
                        "directory.person.base",
                        "directory.person.filter",
                        "directory.person.groups",
                        "directory.groups"),
                Set.copyOf(refusal.faults().stream().map(FieldFault::field).toList()));
    }

    @Test
    void aTrySaysHowFarItCame() {
        DirectorySignIn right = searched(Protection.LDAPS);

        assertEquals(Outcome.CONNECTED, attempt(right, "", "").outcome());
        DirectoryTried found = attempt(right, "ann", "");
        assertEquals(Outcome.FOUND, found.outcome());
        assertEquals("uid=ann,ou=people," + BASE, found.entry());
        assertEquals(List.of("cn=Agents,ou=groups," + BASE), found.groups());
        DirectoryTried signedIn = attempt(right, "ann", "ann's own");
        assertEquals(Outcome.SIGNED_IN, signedIn.outcome());
        assertEquals(Set.of(Role.USER, Role.AGENT), signedIn.roles());
        assertEquals(Outcome.PASSWORD_REFUSED, attempt(right, "ann", "wrong").outcome());
        assertEquals(Outcome.NOBODY, attempt(right, "nobody", "").outcome());
        assertEquals(Outcome.SIGNED_IN, attempt(named(Map.of()), "ann", "ann's own").outcome());
        assertEquals(Outcome.PASSWORD_REFUSED, attempt(named(Map.of()), "ann", "x").outcome());
        Map<Role, String> groups =
                Map.of(
                        Role.AGENT, "cn=users,ou=groups," + BASE,
                        Role.USER, "cn=users,ou=groups," + BASE);
        assertEquals(
                Outcome.NOT_IN_GROUP, attempt(withGroups(groups), "ann", "ann's own").outcome());
        assertEquals(Set.of(), parts.security().get().directory().groups().keySet());
    }

    @ParameterizedTest
    @EnumSource(Protection.class)
    void aTrySaysWhatFailed(Protection protection) {
        DirectorySignIn right = searched(protection);
        DirectoryPerson person = right.person();

        assertEquals(Outcome.SEARCHER_REFUSED, attempt(right.withSecret("x"), "ann", "").outcome());
        assertEquals(
                Outcome.BASE_UNKNOWN,
                attempt(with(right, of("dc=elsewhere", person.filter())), "ann", "").outcome());
        assertEquals(
                Outcome.SEVERAL,
                attempt(with(right, of(BASE, "(|(uid={0})(uid=sue))")), "ann", "").outcome());
        DirectorySignIn away =
                new DirectorySignIn(
                        false,
                        "localhost",
                        FreePorts.one(),
                        protection,
                        right.authority(),
                        person,
                        right.roles(),
                        Map.of());
        assertEquals(Outcome.UNREACHABLE, attempt(away, "", "").outcome());
        assertFalse(attempt(away, "", "").isWell());
        if (protection != Protection.NONE) {
            var foreign =
                    new DirectorySignIn(
                            true,
                            right.host(),
                            right.port(),
                            protection,
                            "",
                            person,
                            right.roles(),
                            Map.of());
            assertEquals(Outcome.NOT_TRUSTED, attempt(foreign, "", "").outcome());
            var nowhere =
                    new DirectorySignIn(
                            true,
                            "no-such-host.invalid",
                            right.port(),
                            protection,
                            "",
                            person,
                            right.roles(),
                            Map.of());
            assertEquals(Outcome.HOST_UNKNOWN, attempt(nowhere, "", "").outcome());
        }
    }

    @Test
    void aTrySendsTheStoredPasswordOnlyWhereItIsStoredFor() {
        DirectorySignIn right = searched(Protection.LDAPS);
        use(right);
        DirectorySignIn kept = parts.security().get().directory();

        assertEquals(Outcome.FOUND, attempt(kept, "ann", "").outcome());
        DirectorySignIn other =
                new DirectorySignIn(
                        true,
                        "127.0.0.1",
                        kept.port(),
                        kept.protection(),
                        kept.authority(),
                        kept.person(),
                        kept.roles(),
                        Map.of());
        assertEquals(Outcome.SECRET_NEEDED, attempt(other, "ann", "").outcome());
        assertThrows(Refusal.class, () -> attempt(DirectorySignIn.OFF, "", ""));
    }

    private DirectoryTried attempt(DirectorySignIn settings, String name, String password) {
        return parts.security().tryDirectory(new DirectoryTry(settings, name, password));
    }

    private static DirectoryPerson of(String base, String filter) {
        return new DirectoryPerson("", base, filter, SEARCHER, SECRET, "memberOf");
    }

    private static DirectorySignIn with(DirectorySignIn settings, DirectoryPerson person) {
        return new DirectorySignIn(
                true,
                settings.host(),
                settings.port(),
                settings.protection(),
                settings.authority(),
                person,
                settings.roles(),
                Map.of());
    }

    private DirectorySignIn searched(Protection protection) {
        return searched(protection, Set.of(Role.USER, Role.AGENT));
    }

    private DirectorySignIn searched(Protection protection, Set<Role> roles) {
        return new DirectorySignIn(
                true,
                "localhost",
                directory.getListenPort(protection == Protection.LDAPS ? "tls" : "plain"),
                protection,
                identity.authorityPem(),
                new DirectoryPerson("", BASE, "(uid={0})", SEARCHER, SECRET, "memberOf"),
                roles,
                Map.of());
    }

    private DirectorySignIn withGroups(Map<Role, String> groups) {
        DirectorySignIn plain = searched(Protection.LDAPS);
        return new DirectorySignIn(
                true,
                plain.host(),
                plain.port(),
                plain.protection(),
                plain.authority(),
                plain.person(),
                plain.roles(),
                groups);
    }

    private DirectorySignIn named(Map<Role, String> groups) {
        int port = directory.getListenPort("tls");
        return new DirectorySignIn(
                true,
                "localhost",
                port > 0 ? port : FreePorts.one(),
                Protection.LDAPS,
                identity.authorityPem(),
                new DirectoryPerson(
                        "uid={0},ou=people," + BASE, "", "(uid={0})", "", null, "memberOf"),
                Set.of(Role.USER, Role.AGENT),
                groups);
    }

    private void use(DirectorySignIn settings) {
        parts.security().change(parts.security().get().withDirectory(settings), Actor.SERVER);
    }

    private SignedIn signIn(String name, String password) {
        return parts.auth().signIn(new Credentials(name, password, "test", "0.1.0"), HOME);
    }

    private Refusal assertRefused(ErrorCode code, String name, String password) {
        Refusal refusal = assertThrows(Refusal.class, () -> signIn(name, password));
        assertEquals(code, refusal.code(), refusal.detail());
        return refusal;
    }

    private void create(String name, Role role) {
        create(name, role, HERE);
    }

    private void create(String name, Role role, String password) {
        var wanted = new NewPerson(name, name, name + "@example.org", role, null, password);
        db().run(tx -> parts.people().create(tx, wanted, Actor.SERVER));
    }
}
