package org.parley.phone.caller;

import org.parley.phone.sip.Credentials;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A carrier's registrar with one customer: asks for proof, takes the right password with 200 and
/// refuses any other with 403.
record SyntheticRegistrar(Credentials customer) {
    private static final String REALM = "carrier";
    private static final String NONCE = "parley-synthetic-nonce";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    void answer(SipRequest request, ServerTransaction transaction) {
        String proof = request.headers().find("Authorization").orElse("");
        if (proof.isEmpty()) {
            transaction.respond(
                    SipResponse.to(request, 401, "Unauthorized")
                            .with(
                                    "WWW-Authenticate",
                                    "Digest realm=\""
                                            + REALM
                                            + "\", nonce=\""
                                            + NONCE
                                            + "\", algorithm=MD5"));
        } else if (field(proof, "response").equals(expected(field(proof, "uri")))) {
            transaction.respond(
                    SipResponse.to(request, 200, "OK")
                            .with("Contact", request.headers().find("Contact").orElse(""))
                            .with("Expires", "3600"));
        } else {
            transaction.respond(403, "Forbidden");
        }
    }

    private String expected(String uri) {
        String secret = md5(customer.user() + ":" + REALM + ":" + customer.password());
        return md5(secret + ":" + NONCE + ":" + md5("REGISTER:" + uri));
    }

    private static String field(String proof, String name) {
        Matcher fields = FIELD.matcher(proof);
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        return "";
    }

    private static String md5(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks MD5", e);
        }
    }
}
