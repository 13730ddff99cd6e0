package org.parley.server.telephony.names;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// The rules for what may become structure in Asterisk's files: names of sections and contexts,
/// extensions, addresses, secrets and folders. Free text, such as a display name, is not checked
/// but escaped where it is written.
public final class Checked {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]{0,39}");
    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[0-9*#+]{1,40}");
    private static final Pattern PATTERN =
            Pattern.compile("[0-9*#+]{1,40}|_(?:[0-9*#+XxZzNn]|\\[[0-9*#-]+]){0,40}[.!]?");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_.~-]{8,128}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,255}");
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9.:/-]{1,255}");
    private static final Pattern FOLDER =
            Pattern.compile("[^\\p{Cntrl};,\"'`$(){}\\[\\]|&<>*?\\\\]+");
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9/._-]{1,300}");

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9._~:/?&=%+-]{1,300}");

    private Checked() {}

    /// A telephone's user, a trunk, a music class: letters, digits and `_`, at most 40. No hyphen:
    /// Asterisk passes over it when it matches extensions.
    public static String name(String what, String value) {
        return matching(
                NAME,
                what,
                value,
                "letters, digits and '_', at most 40, beginning with a letter or digit");
    }

    /// A queue's name: as [#name], and hyphens.
    public static String queue(String value) {
        return matching(QUEUE, "queue", value, "letters, digits, '_' and '-', at most 40");
    }

    /// A number that can be dialled.
    public static String number(String what, String value) {
        return matching(NUMBER, what, value, "digits, '*', '#' and '+', at most 40");
    }

    /// A number, or an Asterisk pattern such as `_0XX.`.
    public static String pattern(String what, String value) {
        return matching(
                PATTERN,
                what,
                value,
                "a number, or a pattern such as _12X. with digits, X, Z, N, [1-5] and a last '.' or"
                        + " '!'");
    }

    public static String secret(String what, String value) {
        if (!SECRET.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The secret of " + what + " must be 8 to 128 of letters, digits and _.~-");
        }
        return value;
    }

    public static String host(String what, String value) {
        return matching(HOST, what, value, "a host name or an address");
    }

    /// An address, a network (`10.0.0.0/8`) or a host name.
    public static String network(String what, String value) {
        return matching(
                NETWORK, what, value, "an address, a network such as 10.0.0.0/8, or a host name");
    }

    public static Path folder(String what, Path value) {
        matching(
                FOLDER,
                what,
                value.toString(),
                "a path without quotes, brackets, commas, semicolons and other signs with a meaning"
                        + " of their own");
        return value;
    }

    /// The address of something on the web, such as a stream of music.
    public static String address(String what, String value) {
        return matching(ADDRESS, what, value, "an address that begins with http:// or https://");
    }

    /// A prompt, named without its ending.
    public static String sound(String what, String value) {
        return matching(SOUND, what, value, "the name of a sound without its ending");
    }

    public static int port(String what, int value) {
        return between(what, value, 1, 65_535);
    }

    public static int between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " must be between " + least + " and " + most + ", not " + value);
        }
        return value;
    }

    private static String matching(Pattern pattern, String what, String value, String rule) {
        if (!pattern.matcher(value).matches()) {
            String shown = value.length() > 60 ? value.substring(0, 60) + "..." : value;
            throw new IllegalArgumentException(
                    "'" + shown + "' cannot be a " + what + ": it must be " + rule + ".");
        }
        return value;
    }
}
