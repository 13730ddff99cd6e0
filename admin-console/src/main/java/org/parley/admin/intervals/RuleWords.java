package org.parley.admin.intervals;

import org.jspecify.annotations.Nullable;
import org.parley.contract.intervals.Span;
import org.parley.contract.intervals.TimeRule;
import org.parley.desk.i18n.Texts;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A rule in words, such as `Mon–Fri, 09:00–17:59` or `25–26 Dec`.
final class RuleWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Locale locale;

    RuleWords(Texts texts) {
        this.texts = texts;
        this.locale = texts.language().get().locale();
    }

    String sentence(TimeRule rule) {
        DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        List<String> parts = new ArrayList<>();
        add(parts, rule.weekDays(), this::day);
        List<String> inYear = new ArrayList<>();
        add(inYear, rule.monthDays(), day -> Integer.toString(day));
        add(inYear, rule.months(), this::month);
        if (!inYear.isEmpty()) {
            parts.add(String.join(" ", inYear));
        }
        add(parts, rule.dates(), date::format);
        add(parts, rule.times(), TIME::format);
        return parts.isEmpty() ? texts.get("intervals.always") : String.join(", ", parts);
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    private static <T> void add(
            List<String> parts, @Nullable Span<T> span, Function<T, String> word) {
        if (span != null) {
            String from = word.apply(span.from());
            parts.add(span.from().equals(span.to()) ? from : from + "–" + word.apply(span.to()));
        }
    }
}
