package org.parley.phone.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Against the worked examples of RFC 2617 section 3.5 and RFC 7616 section 3.9.1.
final class DigestTest {
    private static final Credentials MUFASA = new Credentials("Mufasa", "Circle Of Life");
    private static final Credentials OF_2015 = new Credentials("Mufasa", "Circle of Life");

    @Test
    void answersTheExampleOfRfc2617() throws SipParseException {
        DigestChallenge challenge =
                challenge(
                        "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                                + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
        String header =
                DigestAnswer.header(challenge, MUFASA, "GET", "/dir/index.html", 1, "0a4f113b");
        assertTrue(header.contains("response=\"6629fae49393a05397450978507c4ef1\""), header);
        assertTrue(header.contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""), header);
        assertTrue(header.contains("qop=auth, nc=00000001"), header);
    }

    @Test
    void answersTheSha256ExampleOfRfc7616() throws SipParseException {
        DigestChallenge challenge =
                challenge(
                        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=SHA-256,"
                                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        String cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        String header =
                DigestAnswer.header(challenge, OF_2015, "GET", "/dir/index.html", 1, cnonce);
        assertTrue(
                header.contains(
                        "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\""),
                header);
    }

    @Test
    void prefersTheBetterHash() throws SipParseException {
        SipResponse response =
                new SipResponse(401, "", SipHeaders.NONE, SipBody.EMPTY)
                        .withHeaders(
                                SipHeaders.NONE
                                        .plus("WWW-Authenticate", "Basic realm=\"x\"")
                                        .plus("WWW-Authenticate", "Digest realm=\"r\", nonce=\"1\"")
                                        .plus(
                                                "WWW-Authenticate",
                                                "Digest realm=\"r\",nonce=\"2\",algorithm=SHA-256,stale=TRUE")
                                        .plus(
                                                "WWW-Authenticate",
                                                "Digest realm=\"r\",nonce=\"3\",algorithm=AKAv1-MD5"));
        DigestChallenge best = DigestChallenge.best(response).orElseThrow();
        assertEquals("2", best.nonce());
        assertTrue(best.stale());
        assertFalse(best.qopAuth());
    }

    @Test
    void leavesOtherSchemesAlone() throws SipParseException {
        assertEquals(Optional.empty(), DigestChallenge.parse("Bearer realm=\"x\""));
        assertThrows(SipParseException.class, () -> DigestChallenge.parse("Digest realm=\"x\""));
    }

    @Test
    void neverShowsThePassword() {
        assertEquals("Credentials[Mufasa]", MUFASA.toString());
    }

    private static DigestChallenge challenge(String header) throws SipParseException {
        return DigestChallenge.parse(header).orElseThrow();
    }
}
