package org.parley.server.telephony.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.server.telephony.route.plan.DialText;
import org.parley.server.telephony.route.plan.PlanMail;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Free text on its way into the dialplan.
final class DialTextTest {
    @Test
    void harmlessTextAndVariablesStayAsTheyAre() {
        assertEquals("sales-1", DialText.value("sales-1"));
        assertEquals("${MOOD}", DialText.value("${MOOD}"));
        assertEquals("a${MOOD}b", DialText.value("a${MOOD}b"));
    }

    @Test
    @Tag("A11")
    void variablesAreWrittenInBracesWithoutTheDollarSign() {
        assertEquals("${MOOD}", DialText.value("{MOOD}"));
        assertEquals("${CALLERID(num)}", DialText.value("{CALLERID(num)}"));
        assertEquals("${URIDECODE(%7BSHELL%28ls%29%7D)}", DialText.value("{SHELL(ls)}"));
        assertEquals(
                "${URIDECODE(%7BCALLERID%28)}${num}${URIDECODE(%29%7D)}",
                DialText.value("{CALLERID({num})}"));
    }

    @Test
    @Tag("A11")
    void whatAsteriskKnowsByAnotherNameIsTranslated() {
        assertEquals("${PARLEY_DNID}", DialText.value("{EXTEN}"));
        assertEquals("${CHANNEL(linkedid)}", DialText.value("{LINKEDID}"));
    }

    @Test
    void whatCouldBeCodeTravelsEncoded() {
        assertEquals("${URIDECODE(%24%7BSHELL%28ls%29%7D)}", DialText.value("${SHELL(ls)}"));
        assertEquals("${URIDECODE(a%2Cb%3B%0Ac)}", DialText.value("a,b;\nc"));
        assertEquals("${URIDECODE(%C3%A8)}", DialText.value("è"));
    }

    @Test
    @Tag("A11")
    void aLongTextIsGivenInPiecesThatAreNeverCode() {
        List<String> lines = DialText.assignment("LEVEL", "😀{MOOD}${SHELL(ls)}".repeat(100));
        assertEquals("Set(__LEVEL=${URIDECODE(%F0", lines.getFirst().substring(0, 27));
        assertTrue(lines.getLast().startsWith("Set(__LEVEL=${LEVEL}${URIDECODE("), lines::toString);
        lines.forEach(line -> {
            assertTrue(line.length() < 2_500, line);
            assertTrue(line.matches("[A-Za-z0-9_=${}()%]*"), line);
            assertTrue(!line.contains("MOOD}") && !line.contains("{SHELL"), line);
        });
    }

    @Property
    void whatACallSaysOfAMailComesBackAsItWas(@ForAll List<String> values) {
        String said =
                UUID.randomUUID()
                        + "/3"
                        + values.stream()
                                .map(value -> "/" + URLEncoder.encode(value, UTF_8))
                                .map(value -> value.replace("+", "%20"))
                                .collect(Collectors.joining());
        PlanMail mail = PlanMail.parse(said).orElseThrow();
        assertEquals(3, mail.step());
        assertEquals(
                values.stream().map(v -> new String(v.getBytes(UTF_8), UTF_8)).toList(),
                mail.values());
    }

    @Test
    void theValuesOfACallStandInThePlacesOfItsMail() {
        Map<String, String> step =
                Map.of(
                        "to",
                        "{WHO}@x.org",
                        "subject",
                        "{CALLERID(num)}",
                        "body",
                        "${WHO}: {MOOD}$1");
        var mail = new PlanMail(UUID.randomUUID(), 1, List.of("ann", "{WHO}\\1"));
        UnaryOperator<String> parameters = name -> step.getOrDefault(name, "");
        assertEquals(List.of("WHO", "CALLERID(num)", "MOOD"), PlanMail.variables(parameters));
        assertEquals("ann@x.org", mail.fill("to", parameters));
        assertEquals("{WHO}\\1", mail.fill("subject", parameters));
        assertEquals("ann: $1", mail.fill("body", parameters));
        assertTrue(PlanMail.parse("7/x").isEmpty() && PlanMail.parse("").isEmpty());
    }

    @Property
    void noTextLeavesItsPlace(@ForAll String text) {
        String bare =
                DialText.value(text)
                        .replaceAll("\\$\\{URIDECODE\\([A-Za-z0-9%]*\\)}", "")
                        .replaceAll("\\$\\{CALLERID\\((num|name|dnid)\\)}", "")
                        .replaceAll("\\$\\{[A-Za-z_][A-Za-z0-9_]*}", "");
        assertTrue(bare.matches("[A-Za-z0-9_.:@/*#+=-]*"), bare);
    }
}
