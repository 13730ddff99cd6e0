package org.parley.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.contract.auth.sso.SsoBegun;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;
import org.parley.desk.testing.FakeServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The way to the identity provider and back; the browser is this test.
final class ProviderSignInTest {
    @TempDir Path folder;

    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final CompletableFuture<String> page = new CompletableFuture<>();

    @AfterEach
    void close() {
        server.close();
    }

    private ClientDoor door(Browser browser) {
        return new ClientDoor(
                TrustedAuthorities.inFolder(folder),
                Clock.systemUTC(),
                "phonebar",
                Version.own(),
                browser);
    }

    private void begins() {
        server.answer(
                "POST auth/sso/begin",
                body -> new SsoBegun(field(body, "redirectUri"), "the state"));
    }

    private static String field(String body, String name) {
        try {
            return Json.lenient().readTree(body).path(name).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Comes back with the query at once, on a thread of its own as browsers do.
    private Browser comesBackWith(String... queries) {
        return address ->
                Thread.ofVirtual()
                        .start(() -> {
                            for (String query : queries) {
                                page.complete(get(URI.create(address + query)));
                            }
                        });
    }

    private static String get(URI address) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Test
    void bringsTheCodeBackWithTheVerifierThatOnlyThisProgramKnows() throws Exception {
        begins();
        server.answer(
                "POST auth/sso/finish",
                body ->
                        field(body, "code").equals("a code")
                                        && field(body, "verifier").length() == 43
                                ? server.signedIn(null)
                                : Problem.of(ErrorCode.SIGN_IN_FAILED, "no", null, List.of()));

        try (Session session =
                door(comesBackWith("?code=a%20code&state=the%20state"))
                        .signInByProvider(server.address(), "Go back.")) {
            assertEquals("Ann Archer", session.me().fullName());
        }
        assertTrue(page.get().contains("Go back."));
    }

    @Test
    void passesOverWhatDoesNotBearTheState() {
        begins();
        server.answer("POST auth/sso/finish", _ -> server.signedIn(null));

        door(comesBackWith("?code=x&state=other", "?code=y&state=the%20state"))
                .signInByProvider(server.address(), "Go back.")
                .close();

        assertEquals("", page.join().replaceAll("<[^>]*>|Parley", ""));
    }

    @Test
    void saysThatTheProviderSignedNobodyIn() {
        begins();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                door(comesBackWith("?error=access_denied&state=the%20state"))
                                        .signInByProvider(server.address(), "Go back."));

        assertEquals(ErrorCode.SIGN_IN_FAILED, refusal.code());
    }

    @Test
    void stopsWaitingWhenThePersonGivesUp() {
        begins();
        var door = new ClientDoor[1];
        door[0] = door(_ -> door[0].giveUp());

        assertThrows(Refusal.class, () -> door[0].signInByProvider(server.address(), "Go back."));
    }
}
