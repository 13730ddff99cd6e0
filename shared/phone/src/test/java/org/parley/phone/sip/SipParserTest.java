package org.parley.phone.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

final class SipParserTest {
    private static final String INVITE =
            """
            INVITE sip:5001@127.0.0.1:5070;transport=ws SIP/2.0
            Via: SIP/2.0/WS 127.0.0.1:8088;rport;branch=z9hG4bKPj1,
             SIP/2.0/UDP [2001:db8::9]:5060;branch=z9hG4bKother;received=10.0.0.1
            f: "Зоя \\"Zo\\" 😀" <sip:%2B39011@example.com>;tag=as1
            To: <sip:5001@127.0.0.1>
            i: abc@127.0.0.1
            CSeq: 102 INVITE
            m: <sip:asterisk@127.0.0.1:8088;transport=ws>
            Record-Route: <sip:one;lr>, <sip:two;lr>
            Record-Route: <sip:three;lr>
            X-Parley-Queue: Vendita; "nord"
            c: application/sdp

            v=0
            """
                    .replace("\n", "\r\n");

    @Test
    void readsCompactNamesFoldedLinesListsAndUnicodeNames() throws SipParseException {
        SipRequest request = assertInstanceOf(SipRequest.class, SipParser.parse(INVITE));
        assertEquals("INVITE", request.method());
        assertEquals("Зоя \"Zo\" 😀", request.from().displayName());
        assertEquals("+39011", request.from().sipUri().orElseThrow().user());
        assertEquals("as1", request.from().tag().orElseThrow());
        assertEquals("abc@127.0.0.1", request.callId());
        assertEquals("z9hG4bKPj1", request.via().orElseThrow().branch().orElseThrow());
        assertEquals(2, request.headers().values("Via").size());
        assertEquals("[2001:db8::9]", Via.parse(request.headers().values("Via").get(1)).host());
        assertEquals(
                List.of("<sip:one;lr>", "<sip:two;lr>", "<sip:three;lr>"),
                request.headers().values("record-route"));
        assertEquals("Vendita; \"nord\"", request.headers().find("x-parley-queue").orElseThrow());
        assertEquals("v=0\r\n", request.body().text());
        assertEquals(
                "sip:asterisk@127.0.0.1:8088;transport=ws", request.contact().orElseThrow().uri());
    }

    @Test
    void readsBareLineFeeds() throws SipParseException {
        assertEquals("v=0\n", SipParser.parse(INVITE.replace("\r\n", "\n")).body().text());
    }

    @Test
    void takesOnlyTheAnnouncedBody() throws SipParseException {
        String message = INVITE.replace("c: application/sdp", "l: 3");
        assertEquals("v=0", SipParser.parse(message).body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP/2.0 200",
                "SIP/2.0 99 low",
                "SIP/2.0 0200 OK",
                "SIP/2.0 abc OK",
                "SIP/3.0 200 OK",
                "INVITE sip:a@b",
                "INVITE  SIP/2.0",
                "INVITE sip:a b SIP/2.0",
                "INV ITE sip:a SIP/2.0",
                "INVITE <sip:a@b> SIP/2.0",
                "GET / HTTP/1.1"
            })
    void refusesOtherFirstLines(String start) {
        String message = INVITE.replaceFirst("INVITE [^\r]*", start);
        assertThrows(SipParseException.class, () -> parseAndUse(message));
    }

    private static void parseAndUse(String message) throws SipParseException {
        SipMessage read = SipParser.parse(message);
        if (read instanceof SipResponse response && response.reason().isEmpty()) {
            throw new SipParseException(
                    "A response without reason is read; it is no case of this test.");
        }
        TortureTest.use(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CSeq: 4294967296 INVITE",
                "CSeq: 102 BYE",
                "CSeq: INVITE",
                "CSeq: -1 INVITE",
                "CSeq: 99999999999999999999 INVITE",
                "X: y"
            })
    void refusesAnotherCSeq(String cseq) {
        assertThrows(
                SipParseException.class,
                () -> SipParser.parse(INVITE.replace("CSeq: 102 INVITE", cseq)));
    }

    @Test
    void refusesDoubledContradictoryOrImpossibleLengths() {
        for (String lengths : List.of("l: 3\r\nl: 4", "l: -1", "l: 99999999", "l: 6", "l: x")) {
            assertThrows(
                    SipParseException.class,
                    () -> SipParser.parse(INVITE.replace("c: application/sdp", lengths)),
                    lengths);
        }
    }

    @Test
    void refusesWhatIsOverTheLimits() {
        String longLine = INVITE.replace("c: application/sdp", "X-Long: " + "x".repeat(20_000));
        String manyLines = INVITE.replace("c: application/sdp", "X: y\r\n".repeat(300) + "Z: z");
        String tooLong = INVITE + "x".repeat(70_000);
        for (String message : List.of(longLine, manyLines, tooLong)) {
            assertThrows(SipParseException.class, () -> SipParser.parse(message));
        }
    }

    @Test
    void neverWritesALineBreakIntoAHeader() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SipHeaders.NONE.with("X-Name", "a\r\nEvil: b"));
        assertThrows(IllegalArgumentException.class, () -> SipHeaders.NONE.with("X Name", "a"));
        assertEquals("\"a  b\\\"\\\\\" <sip:x@y>", SipAddress.format("a\r\nb\"\\", "sip:x@y"));
    }

    @Test
    void keepsADisplayNameThroughWritingAndReading() throws SipParseException {
        String name = "${EXEC}; \"O'Neil\" \\ , <b> 名前 😀";
        assertEquals(
                name,
                SipAddress.parse(SipAddress.format(name, "sip:1@h") + ";tag=3").displayName());
    }

    @Test
    void escapesTheUserPart() throws SipParseException {
        String user = "a b@;?:100%é";
        SipUri uri = SipUri.parse("sip:" + SipUri.escape(user) + "@host:5060;lr?X=y");
        assertEquals(user, uri.user());
        assertEquals("host", uri.host());
        assertEquals(5060, uri.port());
        assertTrue(uri.parameters().has("lr"));
        assertEquals("X=y", uri.headers());
    }

    @Property(tries = 3000)
    void neverFailsOtherwiseOnAnyBytes(@ForAll @Size(max = 600) byte[] bytes) {
        survives(bytes);
    }

    @Property(tries = 5000)
    void neverFailsOtherwiseOnADamagedMessage(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100_000) Integer> places,
            @ForAll @Size(min = 12, max = 12) byte[] values) {
        byte[] bytes = INVITE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < places.size(); i++) {
            bytes[places.get(i) % bytes.length] = values[i];
        }
        survives(bytes);
    }

    @Property(tries = 2000)
    void neverFailsOtherwiseOnAMessageCutAnywhereAndDoubled(
            @ForAll @IntRange(max = 700) int from, @ForAll @IntRange(max = 700) int to) {
        String cut =
                INVITE.substring(Math.min(from, INVITE.length()))
                        + INVITE.substring(0, Math.min(to, INVITE.length()));
        survives(cut.getBytes(StandardCharsets.UTF_8));
        survives(
                (INVITE.substring(0, Math.min(to, INVITE.length())) + cut)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void endsQuicklyOnCostlyMessages() {
        String folds = INVITE.replace("c: application/sdp", "X: y" + "\r\n z".repeat(12_000));
        String quotes =
                INVITE.replace("X-Parley-Queue", "Contact")
                        .replace("Vendita", "\"\\".repeat(7_000));
        String commas = INVITE.replace("Vendita", ",".repeat(16_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> {
                    for (String message : List.of(folds, quotes, commas)) {
                        survives(message.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    private static void survives(byte[] bytes) {
        try {
            SipMessage message = SipParser.parse(bytes, bytes.length);
            TortureTest.use(message);
            SipWriter.bytes(message);
        } catch (SipParseException e) {
            assertTrue(e.getMessage().length() > 5);
        }
    }
}
