package org.parley.server.platform.tls;

import org.parley.server.platform.life.StartFailure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/// Tells whether a private key belongs to a certificate, by signing something.
final class KeyFit {
    private KeyFit() {}

    static boolean fits(Identity identity) throws GeneralSecurityException {
        PublicKey open = identity.certificate().getPublicKey();
        if (!open.getAlgorithm().equals(identity.key().getAlgorithm())) {
            return false;
        }
        byte[] text = "fits".getBytes(StandardCharsets.UTF_8);
        try {
            Signature signature = Signature.getInstance(algorithm(open));
            signature.initSign(identity.key());
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(text);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        }
    }

    static void check(Identity identity, Path certificate, Path key) {
        try {
            if (fits(identity)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new StartFailure(
                    "The key in " + key + " is of a kind that the server does not know.",
                    "Give a key of kind EC or RSA.",
                    e);
        }
        throw new StartFailure(
                "The key in " + key + " does not belong to the certificate in " + certificate + ".",
                "Give the two files that were made together; the server's own certificate must be"
                        + " the first in its file.");
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }
}
