package org.parley.phone.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The proof that we know the password (RFC 7616 section 3.4).
final class DigestAnswer {
    private DigestAnswer() {}

    /// The value of the (Proxy-)Authorization header.
    ///
    /// @param count how often this nonce was used, this time included
    /// @param cnonce our own once-only text
    static String header(
            DigestChallenge challenge,
            Credentials who,
            String method,
            String uri,
            int count,
            String cnonce) {
        String nc = String.format(Locale.ROOT, "%08x", count);
        StringBuilder header = new StringBuilder(300).append("Digest ");
        quoted(header, "username", who.user());
        quoted(header, "realm", challenge.realm());
        quoted(header, "nonce", challenge.nonce());
        quoted(header, "uri", uri);
        header.append("algorithm=")
                .append(challenge.algorithm().label())
                .append(challenge.session() ? "-sess, " : ", ");
        if (!challenge.opaque().isEmpty()) {
            quoted(header, "opaque", challenge.opaque());
        }
        if (challenge.qopAuth()) {
            header.append("qop=auth, nc=").append(nc).append(", ");
            quoted(header, "cnonce", cnonce);
        }
        header.append("response=\"")
                .append(response(challenge, who, method, uri, nc, cnonce))
                .append('"');
        return header.toString();
    }

    private static String response(
            DigestChallenge challenge,
            Credentials who,
            String method,
            String uri,
            String nc,
            String cnonce) {
        String secret =
                hash(challenge, who.user() + ":" + challenge.realm() + ":" + who.password());
        if (challenge.session()) {
            secret = hash(challenge, secret + ":" + challenge.nonce() + ":" + cnonce);
        }
        String what = hash(challenge, method + ":" + uri);
        return challenge.qopAuth()
                ? hash(
                        challenge,
                        String.join(":", secret, challenge.nonce(), nc, cnonce, "auth", what))
                : hash(challenge, String.join(":", secret, challenge.nonce(), what));
    }

    private static void quoted(StringBuilder header, String name, String value) {
        header.append(name).append('=').append(SipText.quote(value)).append(", ");
    }

    private static String hash(DigestChallenge challenge, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(challenge.algorithm().label());
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks " + challenge.algorithm().label(), e);
        }
    }
}
