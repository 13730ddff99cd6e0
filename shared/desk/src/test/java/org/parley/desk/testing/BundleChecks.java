package org.parley.desk.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Checks of a feature's texts: the same keys in every language, none empty, none left untranslated
/// by mistake, the same places to fill in.
public final class BundleChecks {
    private BundleChecks() {}

    /// @param bundle its base name
    public static void complete(String bundle) {
        var english = new Texts(List.of(bundle), Language.ENGLISH).bundle();
        for (Language language : Language.values()) {
            var other = new Texts(List.of(bundle), language).bundle();
            assertEquals(
                    new TreeSet<>(english.keySet()),
                    new TreeSet<>(other.keySet()),
                    "keys of " + bundle + " in " + language);
            var places = new TreeMap<String, String>();
            for (String key : other.keySet()) {
                assertTrue(
                        !other.getString(key).isBlank(),
                        bundle + " has no text for " + key + " in " + language);
                if (placesOf(english.getString(key)) != placesOf(other.getString(key))) {
                    places.put(key, other.getString(key));
                }
            }
            assertEquals(new TreeMap<>(), places, "places to fill in differ in " + language);
        }
    }

    private static int placesOf(String pattern) {
        return pattern.contains("{")
                ? Arrays.stream(new MessageFormat(pattern).getFormatsByArgumentIndex())
                        .toList()
                        .size()
                : 0;
    }
}
