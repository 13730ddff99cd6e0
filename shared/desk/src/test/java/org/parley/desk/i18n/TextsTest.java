package org.parley.desk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.parley.desk.testing.BundleChecks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

final class TextsTest {
    private static final String BUNDLE = "org.parley.desk.texts";

    @Test
    void hasEveryTextInEveryLanguage() {
        BundleChecks.complete(BUNDLE);
    }

    @Test
    void speaksAnotherLanguageWhenAsked() {
        var texts = new Texts(List.of(BUNDLE), Language.ENGLISH);
        assertEquals("Ready", texts.get("presence.ready"));
        texts.speak(Language.ITALIAN);
        assertEquals("Pronto", texts.get("presence.ready"));
        assertEquals("Fermo da 12 s", texts.get("live.stale", "12 s"));
        assertEquals(Language.ITALIAN, texts.language().get());
    }

    @Test
    void namesATextThatIsMissing() {
        var texts = new Texts(List.of(BUNDLE), Language.ENGLISH);
        var missing = assertThrows(MissingResourceException.class, () -> texts.get("no.such"));
        assertEquals("no.such", missing.getKey());
    }

    @Test
    void refusesTwoBundlesWithTheSameText() {
        assertThrows(
                IllegalStateException.class,
                () -> new Texts(List.of(BUNDLE, BUNDLE), Language.ENGLISH));
    }

    @Test
    void writesDurationsNumbersAndDatesAsPeopleDo() {
        var english = new Formats(Locale.UK, ZoneOffset.UTC);
        var italian = new Formats(Locale.ITALY, ZoneOffset.UTC);
        assertEquals("04:12", english.timer(Duration.ofSeconds(252)));
        assertEquals("1:04:12", english.timer(Duration.ofSeconds(3852)));
        assertEquals("00:00", english.timer(Duration.ofSeconds(-3)));
        assertEquals("12,345", english.number(12_345));
        assertEquals("12.345", italian.number(12_345));
        assertEquals("83%", english.percent(0.83));
        assertEquals("22 nov 2026", italian.date(Instant.parse("2026-11-22T10:00:00Z")));
    }

    @Test
    void takesEnglishForALanguageWeDoNotHave() {
        assertEquals(Language.ENGLISH, Language.of(Locale.JAPANESE));
        assertEquals(Language.ITALIAN, Language.of(Locale.forLanguageTag("it-CH")));
    }
}
