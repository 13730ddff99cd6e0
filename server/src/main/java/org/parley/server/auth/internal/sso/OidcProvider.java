package org.parley.server.auth.internal.sso;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import jakarta.inject.Inject;

import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Speaks with an identity provider: reads what it offers, exchanges codes, and checks its identity
/// tokens (OpenID Connect Core 1.0, 3.1.3.7).
public final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1_000_000;

    /// Signatures by keys of the provider; neither none nor a shared secret.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384);

    private final ObjectMapper json = Json.lenient();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Inject
    public OidcProvider() {}

    /// Asks the provider for its addresses.
    ///
    /// @throws Refusal `UNAVAILABLE` when it does not answer as a provider does
    ProviderAddresses discover(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonNode found = get(URI.create(base + "/.well-known/openid-configuration"));
        String said = found.path("issuer").asText();
        if (!said.equals(issuer) && !said.equals(base)) {
            throw unavailable("it calls itself " + said);
        }
        return new ProviderAddresses(
                said,
                address(found, "authorization_endpoint"),
                address(found, "token_endpoint"),
                address(found, "jwks_uri"));
    }

    /// Exchanges a code for the identity token's text.
    ///
    /// @throws Refusal `SIGN_IN_FAILED` when the provider refuses the code
    String exchange(
            ProviderAddresses addresses,
            SingleSignOn settings,
            Optional<String> secret,
            Map<String, String> grant) {
        String body =
                grant.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(addresses.token())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(
                known -> request.header("Authorization", basic(settings.clientId(), known)));
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() != 200) {
            LOG.info("The identity provider refused a code: {}", answer.statusCode());
            throw refused();
        }
        return read(answer.body()).path("id_token").asText();
    }

    /// Checks an identity token: signature, issuer, receiver, time and nonce.
    ///
    /// @throws Refusal `SIGN_IN_FAILED` when anything does not fit
    JWTClaimsSet check(
            ProviderAddresses addresses, SingleSignOn settings, String nonce, String token) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        try {
            var keys = new ImmutableJWKSet<>(JWKSet.parse(send(request(addresses.keys())).body()));
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
            processor.setJWTClaimsSetVerifier(
                    new DefaultJWTClaimsVerifier<>(
                            settings.clientId(),
                            new JWTClaimsSet.Builder()
                                    .issuer(addresses.issuer())
                                    .claim("nonce", nonce)
                                    .build(),
                            Set.of("sub", "exp", "iat")));
            JWTClaimsSet claims = processor.process(token, null);
            String party = claims.getStringClaim("azp");
            if (party != null && !party.equals(settings.clientId())) {
                LOG.info("An identity token was made out to {}", party);
                throw refused();
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.info("An identity token was refused: {}", e.getMessage());
            throw refused();
        }
    }

    /// The answer for everything that does not fit; the reason stands in the log.
    static Refusal refused() {
        return new Refusal(
                ErrorCode.SIGN_IN_FAILED,
                "The identity provider did not confirm who you are. Try again.");
    }

    private JsonNode get(URI address) {
        HttpResponse<String> answer = send(request(address));
        if (answer.statusCode() != 200) {
            throw unavailable("it answered with status " + answer.statusCode());
        }
        return read(answer.body());
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.body().length() > MOST_BYTES) {
                throw unavailable("its answer is too long");
            }
            return answer;
        } catch (IOException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the server is stopping");
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw unavailable("its answer is no JSON");
        }
    }

    /// Only over TLS, but on this machine.
    private static URI address(JsonNode found, String name) {
        URI address = URI.create(found.path(name).asText());
        requireProtected(address);
        return address;
    }

    /// @throws Refusal for an address that is neither protected nor on this machine
    static void requireProtected(URI address) {
        String host = String.valueOf(address.getHost());
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        if (!"https".equals(address.getScheme()) && !(here && "http".equals(address.getScheme()))) {
            throw unavailable("the address " + address + " is not protected by https");
        }
    }

    private static Refusal unavailable(String why) {
        LOG.warn("The identity provider cannot be used: {}", why);
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "The identity provider cannot be used now. Try again, sign in by password, or ask an"
                        + " administrator.");
    }

    /// RFC 6749, 2.3.1: both form-encoded before they are joined.
    private static String basic(String client, String secret) {
        String pair = encode(client) + ":" + encode(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
