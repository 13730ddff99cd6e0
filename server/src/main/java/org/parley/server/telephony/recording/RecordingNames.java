package org.parley.server.telephony.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of sound files. A recording that the dialplan began bears the unique id of the
/// caller's leg; those that an agent began bear the id of the agent's leg and count from 1 in each
/// talk.
public final class RecordingNames {
    private static final String ENDING = ".wav";
    private static final Pattern NAME = Pattern.compile("(.+?)(-r[0-9]+)?\\.wav");

    private RecordingNames() {}

    public static String automatic(String leg) {
        return leg + ENDING;
    }

    /// @param number from 1
    public static String manual(String leg, int number) {
        return leg + "-r" + number + ENDING;
    }

    /// The leg of a sound file; empty for another file.
    public static Optional<String> legOf(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    public static boolean isManual(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() && name.group(2) != null;
    }
}
