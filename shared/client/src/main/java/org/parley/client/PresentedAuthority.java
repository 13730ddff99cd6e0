package org.parley.client;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/// The certificate authority that an untrusted server presented, so that a person may compare its
/// fingerprint and trust it.
///
/// @param subject its name
/// @param fingerprint SHA-256 of its certificate, upper-case hex pairs with colons
/// @param pem its certificate
public record PresentedAuthority(String subject, String fingerprint, String pem) {
    /// The authority of a chain: its last certificate.
    static PresentedAuthority of(X509Certificate... chain) {
        X509Certificate top = chain[chain.length - 1];
        try {
            byte[] der = top.getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return new PresentedAuthority(
                    top.getSubjectX500Principal().getName(),
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a certificate that TLS read cannot be written", e);
        }
    }
}
