package org.parley.desk.signin;

import org.jspecify.annotations.Nullable;
import org.parley.client.ServerConnection;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.sso.SsoApi;
import org.parley.contract.auth.sso.SsoBegin;
import org.parley.contract.auth.sso.SsoFinish;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

/// Signs in by the identity provider: the browser goes there and comes back to a port of this
/// computer; a verifier that only this program knows makes the code useless to others (RFC 7636).
final class ProviderSignIn {
    private static final int PATIENCE_MILLIS = 5 * 60 * 1000;

    private final Browser browser;
    private final String application;
    private final String version;
    private final AtomicReference<@Nullable WayBack> waiting = new AtomicReference<>();

    ProviderSignIn(Browser browser, String application, String version) {
        this.browser = browser;
        this.application = application;
        this.version = version;
    }

    /// Blocks until the browser has come back.
    ///
    /// @param page what the browser says at the end
    /// @throws Refusal when the server or the provider says no, or nobody came back
    SignedIn run(ServerConnection connection, String page) {
        SsoApi sso = connection.api(SsoApi.class);
        String verifier = Attempts.verifier();
        try (var back = new WayBack(PATIENCE_MILLIS)) {
            waiting.set(back);
            var begun = sso.begin(new SsoBegin(back.address(), challenge(verifier)));
            browser.open(URI.create(begun.authorizationUri()));
            String code = back.await(begun.state(), page).orElseThrow(ProviderSignIn::abandoned);
            return sso.finish(new SsoFinish(begun.state(), code, verifier, application, version));
        } catch (SocketTimeoutException e) {
            throw abandoned();
        } catch (IOException e) {
            throw new Refusal(
                    ErrorCode.SIGN_IN_FAILED,
                    "The browser was not opened, or the sign-in was given up.");
        } finally {
            waiting.set(null);
        }
    }

    /// Waits no longer.
    void giveUp() {
        WayBack open = waiting.get();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new IllegalStateException("a port does not close", e);
            }
        }
    }

    private static Refusal abandoned() {
        return new Refusal(
                ErrorCode.SIGN_IN_FAILED, "Nobody was signed in by the identity provider.");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
