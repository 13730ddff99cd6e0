package org.parley.server.platform.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record as one part of the configuration. Its component `keepFor` in the section
/// `recordings` is the key `recordings.keep-for`, the variable `PARLEY_RECORDINGS_KEEP_FOR` and the
/// property `-Dparley.recordings.keep-for`. Each component has a {@link Setting}.
///
/// A component is a String, int, long, boolean, enum, `Path` (a relative one starts at the data
/// folder), `URI`, `Duration` (`500 ms`, `30 s`, `5 min`, `12 h`, `90 d`), `List<String>` (commas),
/// or an `Optional` of one of them (empty when nothing is given). What depends on more than the
/// form, the compact constructor checks by {@link SettingChecks}.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {
    /// The keys' first part, one lower-case word.
    String value();

    /// What the part is about, for the documentation.
    String about();
}
