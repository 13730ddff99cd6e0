package org.parley.phonebar.line;

import org.parley.phone.ParleyHeaders;
import org.parley.phone.PhoneCall;

import java.util.ArrayList;
import java.util.List;

/// What the bar says about the other party of a call. Names come from strangers: they are made one
/// line of what can be seen, and nothing in them is interpreted.
final class CallerText {
    private static final int LONGEST = 200;

    private CallerText() {}

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
