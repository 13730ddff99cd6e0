package org.parley.desk.i18n;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Numbers, dates and durations as people of a locale write them.
public final class Formats {
    private final Locale locale;
    private final ZoneId zone;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /// `04:12`, from one hour on `1:04:12`; what is negative counts as nothing.
    public String timer(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(locale, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        locale, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// The time since `start`, as [#timer].
    public String timer(Instant start, Instant now) {
        return timer(Duration.between(start, now));
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// `83 %` of 0.83, rounded.
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String date(Instant at) {
        return styled(FormatStyle.MEDIUM, null, at);
    }

    public String date(LocalDate day) {
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.MEDIUM, null)
                .toFormatter(locale)
                .format(day);
    }

    /// The moment at which a day begins here.
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// A day as somebody typed it: as shown, short, or as in ISO 8601.
    ///
    /// @throws DateTimeParseException when it is none of these
    public LocalDate parseDate(String typed) {
        DateTimeFormatter forms =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .optionalStart()
                        .appendLocalized(FormatStyle.MEDIUM, null)
                        .optionalEnd()
                        .optionalStart()
                        .appendLocalized(FormatStyle.SHORT, null)
                        .optionalEnd()
                        .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
                        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                        .toFormatter(locale)
                        .withResolverStyle(ResolverStyle.STRICT);
        return LocalDate.parse(typed, forms);
    }

    /// Hours, minutes and seconds.
    public String time(Instant at) {
        return styled(null, FormatStyle.MEDIUM, at);
    }

    public String dateTime(Instant at) {
        return styled(FormatStyle.MEDIUM, FormatStyle.MEDIUM, at);
    }

    private String styled(@Nullable FormatStyle date, @Nullable FormatStyle time, Instant at) {
        return new DateTimeFormatterBuilder()
                .appendLocalized(date, time)
                .toFormatter(locale)
                .withZone(zone)
                .format(at);
    }
}
