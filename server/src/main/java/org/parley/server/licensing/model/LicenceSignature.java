package org.parley.server.licensing.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parley.contract.platform.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// The form in which a licence travels: a JSON Web Signature in compact form (RFC 7515) with
/// Ed25519 (RFC 8037). It can be pasted, mailed and kept in a file; white space in it counts for
/// nothing, so that a mail program may break its line.
public final class LicenceSignature {
    private static final String ALGORITHM = "Ed25519";
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"parley-licence\"}";
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int PARTS = 3;

    private LicenceSignature() {}

    /// The signed form of the terms.
    public static String sign(LicenceTerms terms, PrivateKey key) {
        try {
            String signed =
                    TO_TEXT.encodeToString(HEADER.getBytes(StandardCharsets.UTF_8))
                            + "."
                            + TO_TEXT.encodeToString(Json.strict().writeValueAsBytes(terms));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + TO_TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("the licence cannot be signed", e);
        }
    }

    /// The terms of a signed form. The signature is checked before anything in it is believed.
    ///
    /// @throws UnacceptableLicence when it is no licence, or was not signed with the vendor's key
    public static LicenceTerms verify(String code, PublicKey vendor) {
        String text = code.replaceAll("\\s+", "");
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new UnacceptableLicence(
                    "This is no licence code: it has "
                            + parts.length
                            + " parts between dots instead of three. Copy all of it.");
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(vendor);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(decoder.decode(parts[2]))) {
                throw unsigned();
            }
            ObjectMapper json = Json.lenient();
            JsonNode header = json.readTree(decoder.decode(parts[0]));
            if (!"parley-licence".equals(header.path("typ").asText())) {
                throw new UnacceptableLicence("The vendor has signed this, but it is no licence.");
            }
            return json.readValue(decoder.decode(parts[1]), LicenceTerms.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unsigned();
        } catch (IOException e) {
            throw new UnacceptableLicence(
                    "The licence is signed by the vendor but has content that this version does not"
                            + " understand. Update the server, or ask the vendor for another.");
        }
    }

    private static UnacceptableLicence unsigned() {
        return new UnacceptableLicence(
                "The licence code is damaged or not signed by this product's vendor. Copy all of"
                        + " it, from its first letter to its last.");
    }
}
