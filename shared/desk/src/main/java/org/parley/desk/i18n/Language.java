package org.parley.desk.i18n;

import java.util.Arrays;
import java.util.Locale;

/// The languages the desks speak.
public enum Language {
    ENGLISH(Locale.UK, "English"),
    ITALIAN(Locale.ITALY, "Italiano");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// The language of a locale, English when we do not have it.
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(l -> l.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}
