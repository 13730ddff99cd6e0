package org.parley.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.FaultTexts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the contract and the rules of the staff say of a field comes in the console's language.
final class FaultTextsTest {
    private static final Pattern MESSAGE = Pattern.compile("message = \"([^\"]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("faults\\s*\\.add\\(\\s*[^,;]+,\\s*\"([^\"]+)\"\\)");
    private static final Path ROOT = Path.of("..");

    private final Texts italian = new Texts(List.of("org.parley.desk.texts"), Language.ITALIAN);

    @Test
    void everySentenceHasItsText() {
        var missing = new TreeSet<String>();
        sentences("shared/contract/src/main/java", MESSAGE).forEach(missing::add);
        sentences("server/src/main/java/org/parley/server/staff", FAULT).forEach(missing::add);
        sentences("server/src/main/java/org/parley/server/platform/entity", FAULT)
                .forEach(missing::add);
        assertFalse(missing.isEmpty(), "nothing was found to compare");

        missing.removeIf(sentence -> italian.has(FaultTexts.keyOf(sentence)));

        assertEquals(new TreeSet<>(), missing, "add a text to org.parley.desk.texts for each");
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
    }

    private static Stream<String> sentences(String folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
