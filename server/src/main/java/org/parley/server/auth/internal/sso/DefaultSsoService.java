package org.parley.server.auth.internal.sso;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.nimbusds.jwt.JWTClaimsSet;

import jakarta.inject.Inject;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.auth.sso.SsoBegin;
import org.parley.contract.auth.sso.SsoBegun;
import org.parley.contract.auth.sso.SsoFinish;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.PeopleService;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.SsoService;
import org.parley.server.auth.internal.AddressLimit;
import org.parley.server.auth.internal.Tokens;
import org.parley.server.auth.model.Person;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sends browsers to the identity provider and takes what they bring back. What is under way is
/// kept in memory: a sign-in that a restart interrupts is begun again.
public final class DefaultSsoService implements SsoService {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final SecurityService security;
    private final OidcProvider provider;
    private final PeopleService people;
    private final AuthService auth;
    private final AddressLimit addresses;
    private final Identities identities;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Cache<String, Pending> pending =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    /// A browser that has been sent away.
    private record Pending(
            ProviderAddresses addresses, String nonce, String redirectUri, Instant until) {}

    @Inject
    public DefaultSsoService(
            SecurityService security,
            OidcProvider provider,
            PeopleService people,
            AuthService auth,
            AddressLimit addresses,
            Identities identities,
            Clock clock) {
        this.security = security;
        this.provider = provider;
        this.people = people;
        this.auth = auth;
        this.addresses = addresses;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public SsoBegun begin(SsoBegin begin, String address) {
        addresses.requireNotTooOften(address);
        SingleSignOn settings = settings();
        OidcProvider.requireProtected(URI.create(settings.issuer()));
        ProviderAddresses found = provider.discover(settings.issuer());
        String state = tokens.next();
        String nonce = tokens.next();
        pending.put(
                Tokens.hash(state),
                new Pending(found, nonce, begin.redirectUri(), clock.instant().plus(VALID)));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", begin.redirectUri());
        query.put("scope", settings.scopes());
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", begin.challenge());
        query.put("code_challenge_method", "S256");
        String joined =
                query.entrySet().stream()
                        .map(e -> e.getKey() + "=" + OidcProvider.encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        String start = found.authorization().toString();
        return new SsoBegun(start + (start.contains("?") ? "&" : "?") + joined, state);
    }

    @Override
    public SignedIn finish(SsoFinish finish, String address) {
        addresses.requireNotTooOften(address);
        SingleSignOn settings = settings();
        Pending known =
                Optional.ofNullable(pending.asMap().remove(Tokens.hash(finish.state())))
                        .filter(found -> clock.instant().isBefore(found.until()))
                        .orElseThrow(() -> {
                            addresses.count(address);
                            return OidcProvider.refused();
                        });
        Map<String, String> grant = new LinkedHashMap<>();
        grant.put("grant_type", "authorization_code");
        grant.put("code", finish.code());
        grant.put("redirect_uri", known.redirectUri());
        grant.put("client_id", settings.clientId());
        grant.put("code_verifier", finish.verifier());
        String token =
                provider.exchange(known.addresses(), settings, security.findClientSecret(), grant);
        JWTClaimsSet claims = provider.check(known.addresses(), settings, known.nonce(), token);
        Person person = getPerson(settings, known.addresses().issuer(), claims);
        return auth.signInVouched(person, finish.application(), finish.version(), address);
    }

    private SingleSignOn settings() {
        SingleSignOn settings = security.get().singleSignOn();
        if (!settings.on()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "This server has no identity provider. Sign in by password.");
        }
        return settings;
    }

    /// Who signed in as this subject before, or else has the name that the provider tells.
    private Person getPerson(SingleSignOn settings, String issuer, JWTClaimsSet claims) {
        Optional<Person> tied = identities.find(issuer, claims.getSubject()).flatMap(people::find);
        Person person =
                tied.or(() -> findNamed(settings, claims))
                        .filter(Person::enabled)
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.FORBIDDEN,
                                        "The identity provider knows you, but nobody here has that"
                                                + " name. Ask an administrator for an account."));
        if (tied.isEmpty()) {
            identities.tie(issuer, claims.getSubject(), person.id());
        }
        return person;
    }

    private Optional<Person> findNamed(SingleSignOn settings, JWTClaimsSet claims) {
        Object claim = claims.getClaim(settings.claim());
        String name = claim instanceof String text ? text : "";
        return switch (settings.match()) {
            case LOGIN_NAME -> people.findByName(name);
            case EMAIL ->
                    Boolean.TRUE.equals(claims.getClaim("email_verified"))
                            ? people.findByMail(name)
                            : Optional.empty();
        };
    }
}
