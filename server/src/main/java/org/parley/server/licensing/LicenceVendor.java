package org.parley.server.licensing;

import jakarta.inject.Inject;

import org.parley.contract.licensing.LicenceCode;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.licensing.configure.LicenceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks the vendor's service for this server's licence. Only an administrator has it asked, and all
/// that it is told is the server's id.
public final class LicenceVendor {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceVendor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 20_000;

    private final LicenceConfig config;
    private final LicenceService licences;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Inject
    public LicenceVendor(LicenceConfig config, LicenceService licences) {
        this.config = config;
        this.licences = licences;
    }

    /// The code that the vendor gives out for this server, neither checked nor applied.
    ///
    /// @throws Refusal `CONFLICT` where no address is set, `UNAVAILABLE` when it gives no licence
    public LicenceCode fetch() {
        String address =
                config.vendorAddress()
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.CONFLICT,
                                        "This server knows no address of its vendor. Set"
                                                + " licence.vendor-address in server.properties and"
                                                + " restart, or load the licence from its file."));
        URI asked =
                URI.create(
                        address
                                + (address.contains("?") ? "&" : "?")
                                + "server="
                                + licences.licence().serverId());
        HttpRequest request =
                HttpRequest.newBuilder(asked)
                        .timeout(PATIENCE)
                        .header("Accept", "text/plain")
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String text =
                        new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
                if (answer.statusCode() != 200 || text.isEmpty()) {
                    throw unavailable("it answered with status " + answer.statusCode());
                }
                return new LicenceCode(text);
            }
        } catch (IOException e) {
            throw unavailable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the server is stopping");
        }
    }

    private static Refusal unavailable(String why) {
        LOG.warn("The vendor gave no licence: {}", why);
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "The vendor's service gave no licence for this server: "
                        + why
                        + ". Try again later, or load the licence from its file.");
    }
}
