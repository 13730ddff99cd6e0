package org.parley.phone.sip;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A server's demand for proof of identity (RFC 7616, RFC 8760).
///
/// @param realm what the password is for
/// @param nonce the server's once-only text
/// @param opaque given back as it is; empty when absent
/// @param algorithm how to hash
/// @param session is the algorithm a `-sess` one?
/// @param qopAuth does the server offer `qop=auth`?
/// @param stale was only the nonce too old, the password right?
public record DigestChallenge(
        String realm,
        String nonce,
        String opaque,
        Algorithm algorithm,
        boolean session,
        boolean qopAuth,
        boolean stale) {

    /// Hash functions, best first.
    public enum Algorithm {
        SHA256("SHA-256"),
        MD5("MD5");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }

        /// The name in Java and in SIP.
        String label() {
            return javaName;
        }
    }

    /// The best challenge of a 401 or 407 that we can meet; empty when there is none.
    static Optional<DigestChallenge> best(SipResponse response) throws SipParseException {
        String header = response.code() == 407 ? "Proxy-Authenticate" : "WWW-Authenticate";
        Stream.Builder<DigestChallenge> known = Stream.builder();
        for (String line : response.headers().lines(header)) {
            parse(line).ifPresent(known);
        }
        return known.build().min(Comparator.comparing(DigestChallenge::algorithm));
    }

    /// Reads one header; empty when its scheme or algorithm is not ours.
    static Optional<DigestChallenge> parse(String header) throws SipParseException {
        String value = header.strip();
        if (!value.regionMatches(true, 0, "Digest ", 0, 7)) {
            return Optional.empty();
        }
        List<String> parts = SipText.splitList(value.substring(7));
        Map<String, String> fields = SipParameters.parse(String.join(";", parts)).values();
        String nonce = fields.get("nonce");
        String realm = fields.get("realm");
        if (nonce == null || realm == null) {
            throw new SipParseException("The server's challenge has no nonce or no realm.");
        }
        String name = fields.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
        boolean session = name.endsWith("-SESS");
        String hash = session ? name.substring(0, name.length() - 5) : name;
        boolean auth =
                Stream.of(fields.getOrDefault("qop", "").split(",", -1))
                        .anyMatch(q -> "auth".equalsIgnoreCase(q.strip()));
        return Stream.of(Algorithm.values())
                .filter(a -> a.label().equals(hash))
                .findFirst()
                .map(a ->
                        new DigestChallenge(
                                realm,
                                nonce,
                                fields.getOrDefault("opaque", ""),
                                a,
                                session,
                                auth,
                                "true".equalsIgnoreCase(fields.getOrDefault("stale", ""))));
    }
}
