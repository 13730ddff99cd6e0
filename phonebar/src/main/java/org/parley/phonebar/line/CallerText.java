package org.parley.phonebar.line;

import org.parley.phone.ParleyHeaders;
import org.parley.phone.Party;
import org.parley.phone.PhoneCall;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the bar says about the other party of a call. Names come from strangers: they are made one
/// line of what can be seen, and nothing in them is interpreted.
final class CallerText {
    private static final int LONGEST = 200;

    /// The header that tells for whom somebody is asked to take a call.
    static final String FOR = "X-Parley-For";

    /// The header of a call that was handed over and comes back, because nobody took it.
    static final String RETURNED = "X-Parley-Returned";

    /// The header of a call that goes on after the telephone went away in it: [#SPOKEN], or not.
    static final String AGAIN = "X-Parley-Again";

    /// It was not on hold.
    static final String SPOKEN = "1";

    private CallerText() {}

    /// A party in letters, digits, `%`, `.`, `_` and `+` only.
    static String encoded(Party party) {
        String text = party.name().isBlank() ? party.number() : party.name() + " " + party.number();
        return URLEncoder.encode(oneLine(text), StandardCharsets.UTF_8)
                .replace("-", "%2D")
                .replace("*", "%2A");
    }

    /// For whom we are asked to take a call.
    static Optional<String> askedFor(PhoneCall call) {
        return call.header(FOR)
                .map(CallerText::decoded)
                .map(CallerText::oneLine)
                .filter(who -> !who.isEmpty());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /// The name, else the number, else `unknown`.
    static String who(PhoneCall call, String unknown) {
        String label = oneLine(call.remote().label());
        return label.isEmpty() ? unknown : label;
    }

    /// Number and queue, as far as they are known and not shown already.
    static String detail(PhoneCall call) {
        List<String> parts = new ArrayList<>();
        if (!call.remote().name().isBlank() && !call.remote().number().isBlank()) {
            parts.add(oneLine(call.remote().number()));
        }
        call.header(ParleyHeaders.QUEUE)
                .map(CallerText::oneLine)
                .filter(queue -> !queue.isEmpty())
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /// Without line breaks, control and direction-changing characters.
    static String oneLine(String text) {
        String visible =
                text.codePoints()
                        .map(c -> Character.isWhitespace(c) ? ' ' : c)
                        .filter(CallerText::isVisible)
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return visible.strip().replaceAll(" {2,}", " ");
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200D;
        return joiner
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED;
    }
}
