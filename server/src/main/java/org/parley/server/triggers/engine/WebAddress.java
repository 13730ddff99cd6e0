package org.parley.server.triggers.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Addresses of web pages with places in them. What fills a place is percent-encoded: it can be
/// part of a path or a query, never a host, nor a scheme.
final class WebAddress {
    private WebAddress() {}

    /// @return why the address is none
    static Optional<String> findObjection(String address) {
        int scheme = address.indexOf("://");
        int path = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
        int place = address.indexOf("{{");
        if (place >= 0 && (path < 0 || place < path)) {
            return Optional.of("the address may have places only behind its host");
        }
        return isWeb(address.replaceAll("\\{\\{[^{}]*}}", "x"))
                ? Optional.empty()
                : Optional.of("the address must be one such as https://crm.example.org/find");
    }

    static String fill(String address, Happening happening) {
        return Places.fill(
                address,
                happening,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static boolean isWeb(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
