package org.parley.phone.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The torture messages of RFC 4475, read from the folder that PARLEY_CORPORA names.
final class TortureTest {
    /// Messages that the RFC calls valid, or that an element should be able to answer: they must be
    /// read.
    private static final Set<String> READ =
            Set.of(
                    "wsinv",
                    "intmeth",
                    "esc01",
                    "escnull",
                    "esc02",
                    "lwsdisp",
                    "longreq",
                    "dblreq",
                    "semiuri",
                    "transports",
                    "mpart01",
                    "unreason",
                    "noreason",
                    "unkscm",
                    "novelsc",
                    "unksm2",
                    "bext01",
                    "invut",
                    "regaut01",
                    "bcast",
                    "zeromf",
                    "cparam01",
                    "cparam02",
                    "regescrt",
                    "sdp01",
                    "inv2543");

    /// Messages that cannot be used safely: they must be refused.
    private static final Set<String> REFUSED =
            Set.of(
                    "clerr",
                    "ncl",
                    "scalar02",
                    "scalarlg",
                    "quotbal",
                    "ltgtruri",
                    "lwsruri",
                    "lwsstart",
                    "trws",
                    "insuf",
                    "mcl01",
                    "multi01",
                    "badvers",
                    "mismatch01",
                    "mismatch02",
                    "bigcode",
                    "badaspec");

    @Test
    void readsOrRefusesEachMessageAndNeverFailsOtherwise() throws IOException {
        Set<String> read = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (Path file : messages()) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString().replace(".dat", "");
            try {
                use(SipParser.parse(bytes, bytes.length));
                read.add(name);
            } catch (SipParseException e) {
                assertFalse(e.getMessage().isBlank(), name);
                refused.add(name);
            }
        }
        Set<String> wronglyRefused = new TreeSet<>(refused);
        wronglyRefused.retainAll(READ);
        assertEquals(Set.of(), wronglyRefused, "valid messages that were refused");
        Set<String> wronglyRead = new TreeSet<>(read);
        wronglyRead.retainAll(REFUSED);
        assertEquals(Set.of(), wronglyRead, "unusable messages that were read");
    }

    @Test
    void writesWhatItReadsSoThatItReadsTheSameAgain() throws Exception {
        for (Path file : messages()) {
            byte[] bytes = Files.readAllBytes(file);
            SipMessage first;
            try {
                first = SipParser.parse(bytes, bytes.length);
            } catch (SipParseException e) {
                continue;
            }
            byte[] written = SipWriter.bytes(first);
            SipMessage second = SipParser.parse(written, written.length);
            assertEquals(first.startLine(), second.startLine());
            assertEquals(first.body(), second.body());
            assertEquals(
                    first.headers().without("Content-Length"),
                    second.headers().without("Content-Length"),
                    file.toString());
        }
    }

    /// What a telephone does with a message: read all that it may need.
    static void use(SipMessage message) {
        message.callId();
        message.from().sipUri();
        message.to().tag();
        message.cseq();
        message.via().flatMap(Via::branch);
        message.body().text();
        try {
            message.contact().flatMap(SipAddress::sipUri);
            message.headers().values("Record-Route");
            if (message instanceof SipResponse response) {
                DigestChallenge.best(response);
            }
        } catch (SipParseException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    private static List<Path> messages() throws IOException {
        String corpora = System.getenv("PARLEY_CORPORA");
        assumeTrue(
                corpora != null,
                "PARLEY_CORPORA is not set, so the torture messages of RFC 4475 are not tried.");
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(corpora, "sip-torture"))) {
            files.filter(f -> f.toString().endsWith(".dat")).forEach(found::add);
        }
        assertTrue(
                found.size() >= 49,
                "PARLEY_CORPORA holds " + found.size() + " torture messages, not 49");
        return found;
    }

    @Test
    void refusesAnEmptyMessage() {
        assertThrows(SipParseException.class, () -> SipParser.parse(""));
        assertThrows(SipParseException.class, () -> SipParser.parse("\r\n\r\n"));
    }
}
