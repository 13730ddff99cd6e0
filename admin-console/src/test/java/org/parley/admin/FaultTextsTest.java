package org.parley.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.FaultTexts;
import org.parley.desk.problem.ProblemTexts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What the server says of a field, or why it refuses, comes in the desk's language.
final class FaultTextsTest {
    private static final Path ROOT = Path.of("..");

    /// They speak of requests that no desk sends: of parameters, of JSON and of keys of repeats.
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    "EntityCsv",
                    "EntityFilters",
                    "JsonFaultMapper",
                    "WebFaultMapper",
                    "Repeats",
                    "SparseRows",
                    "CallReportResource",
                    "RecordingResource",
                    // and these of the server's health
                    "CallLink",
                    "Database",
                    "DatabaseFaults",
                    "DecisionRecorder",
                    "DefaultRoutingService");

    /// The codes of what only programs do.
    private static final Set<String> CODES_FOR_PROGRAMS =
            Set.of("BAD_REQUEST", "METHOD_NOT_ALLOWED");

    /// Sentences that are handed on. Each is read where it is said: as what an `Optional` holds, as
    /// that of an exception which is read, or as a rule of the contract.
    private static final Set<String> HANDED_ON =
            Set.of(
                    "AgentDesk: objection.sentence()",
                    "AgentRules: objection",
                    "BoxOfNumber: reason",
                    "DefaultLicenceService: why",
                    "DefaultPasswordResetService: sentence",
                    "Entities: reason",
                    "EntityChecks: fault.message()",
                    "EntityChecks: v.getMessage()",
                    "ParameterChecks: fault",
                    "QueueRules: objection",
                    "RouteRules: objection",
                    "SitePageHandler: Answers.sentenceFor(ErrorCode.NOT_FOUND)",
                    "StepChecks: objection",
                    "TelephoneRules: objection",
                    "TriggerRules: objection",
                    "UpdateStore: String.valueOf(fault.getMessage())",
                    "UserRules: objection",
                    "ViolationMapper: v.getMessage()");

    private final Texts italian = new Texts(List.of("org.parley.desk.texts"), Language.ITALIAN);

    @Test
    void everySentenceHasItsText() throws IOException {
        ServerSentences server =
                ServerSentences.read(ROOT.resolve("server/src/main/java"), FOR_PROGRAMS);
        ServerSentences contract =
                ServerSentences.read(ROOT.resolve("shared/contract/src/main/java"), Set.of());
        var missing = new TreeSet<>(server.ofFields());
        missing.addAll(contract.ofFields());
        server.ofRefusals().stream()
                .filter(refusal -> !worded(refusal.split(":", 2)[0]))
                .forEach(refusal -> missing.add(refusal.split(": ", 2)[1]));
        assertTrue(missing.size() > 200, "too few were found to compare: " + missing);

        missing.removeIf(sentence -> FaultTexts.find(italian, example(sentence)).isPresent());

        assertEquals(new TreeSet<>(), missing, "add a text to org.parley.desk.texts for each");
    }

    @Test
    void noSentenceComesFromWhereNobodyReads() throws IOException {
        ServerSentences server =
                ServerSentences.read(ROOT.resolve("server/src/main/java"), FOR_PROGRAMS);
        assertEquals(
                new TreeSet<>(HANDED_ON),
                server.unread(),
                "say it as text, or read where it is said");
    }

    @Test
    void theNumbersOfASentenceStandInItsText() {
        assertEquals("accetta da 2 a 10 cifre", FaultTexts.of(italian, "takes 2 to 10 digits"));
        assertEquals("of nobody's", FaultTexts.of(italian, "of nobody's"));
        assertEquals(
                "viaggia come toni solo in G.711: aggiungi A-law o µ-law ai codec",
                FaultTexts.of(
                        italian,
                        "travels as tones only in G.711: add A-law or µ-law to the codecs"));
        assertEquals(
                "è un filtro con {0}, come (uid={0})",
                FaultTexts.of(italian, "must be a filter with {0}, such as (uid={0})"));
    }

    @Test
    void theNamesOfASentenceStandInItsText() {
        assertEquals(
                "è già quello della rotta Sales 24, nel contesto from-trunk",
                FaultTexts.of(
                        italian,
                        "is that of the route Sales 24 already, in the context from-trunk"));
        assertEquals(
                "è occupata: il file di configurazione del server dà questa porta a http.port",
                FaultTexts.of(
                        italian,
                        "is taken: the server's configuration file gives this port to http.port"));
        assertEquals(
                "è già occupato da: telefono Hall",
                FaultTexts.of(italian, "is taken already by the telephone Hall"));
        assertEquals(
                "resta attiva: la casella contiene 3 messaggi. Prima elimina ciò che contiene, o"
                        + " la casella, in Segreteria",
                FaultTexts.of(
                        italian,
                        "stays on: the box holds 3 messages. Delete what it holds, or the box,"
                                + " under Voicemail first"));
        assertEquals(
                "vuole da 8 a 200 caratteri, una cifra",
                FaultTexts.of(italian, "needs 8 to 200 characters, a digit"));
    }

    @Test
    void aRefusalWithoutAFormNamesTheFields() {
        var refusal =
                new Refusal(
                        ErrorCode.VALIDATION_FAILED,
                        "The telephone was not added. Correct: extension takes 2 to 10 digits.",
                        List.of(new FieldFault("extension", "takes 2 to 10 digits")));

        assertEquals(
                "Niente è stato salvato. Correggi questo:\nextension: accetta da 2 a 10 cifre",
                new ProblemTexts(italian).of(refusal).detail());
    }

    /// Whether a desk words refusals of this code whatever their sentence.
    private boolean worded(String code) {
        return CODES_FOR_PROGRAMS.contains(code)
                || italian.has("refusal." + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String example(String sentence) {
        return sentence.replace(ServerSentences.PLACE, "Alpha");
    }
}
