package org.parley.desk.entity;

import org.parley.desk.i18n.Texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long ago something was, in words.
final class RelativeTime {
    private final Texts texts;
    private final Clock clock;

    RelativeTime(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// `just now`, `2 minutes ago`, and from a day on the date and time.
    String since(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get("entity.ago.now");
        }
        if (ago.compareTo(Duration.ofHours(1)) < 0) {
            return texts.get("entity.ago.minutes", ago.toMinutes());
        }
        return ago.compareTo(Duration.ofDays(1)) < 0
                ? texts.get("entity.ago.hours", ago.toHours())
                : texts.formats().dateTime(at);
    }
}
