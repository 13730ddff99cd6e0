package org.parley.phone.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The header lines of a message in their order; immutable. Names are compared without case and in
/// their long form (RFC 3261 section 7.3.3: `f` is `From`).
public final class SipHeaders {
    /// No headers.
    public static final SipHeaders NONE = new SipHeaders(List.of());

    private static final Map<String, String> LONG_FORMS =
            Map.ofEntries(
                    Map.entry("a", "accept-contact"),
                    Map.entry("b", "referred-by"),
                    Map.entry("c", "content-type"),
                    Map.entry("d", "request-disposition"),
                    Map.entry("e", "content-encoding"),
                    Map.entry("f", "from"),
                    Map.entry("i", "call-id"),
                    Map.entry("j", "reject-contact"),
                    Map.entry("k", "supported"),
                    Map.entry("l", "content-length"),
                    Map.entry("m", "contact"),
                    Map.entry("n", "identity-info"),
                    Map.entry("o", "event"),
                    Map.entry("r", "refer-to"),
                    Map.entry("s", "subject"),
                    Map.entry("t", "to"),
                    Map.entry("u", "allow-events"),
                    Map.entry("v", "via"),
                    Map.entry("x", "session-expires"),
                    Map.entry("y", "identity"));

    private final List<Header> lines;

    SipHeaders(List<Header> lines) {
        this.lines = List.copyOf(lines);
    }

    /// All lines in their order.
    public List<Header> lines() {
        return lines;
    }

    /// The value of the first line of that name.
    public Optional<String> find(String name) {
        String key = key(name);
        return lines.stream().filter(line -> line.key().equals(key)).map(Header::value).findFirst();
    }

    /// The values of all lines of that name, one for each line.
    public List<String> lines(String name) {
        String key = key(name);
        return lines.stream().filter(line -> line.key().equals(key)).map(Header::value).toList();
    }

    /// The values of all lines of that name, those of one line that are parted by commas taken
    /// apart.
    public List<String> values(String name) throws SipParseException {
        List<String> values = new ArrayList<>();
        for (String line : lines(name)) {
            values.addAll(SipText.splitList(line));
        }
        return values;
    }

    /// With this line alone of its name, at the place of the first one, else last.
    public SipHeaders with(String name, String value) {
        String key = key(name);
        List<Header> changed = new ArrayList<>(lines.size() + 1);
        boolean placed = false;
        for (Header line : lines) {
            if (!line.key().equals(key)) {
                changed.add(line);
            } else if (!placed) {
                changed.add(new Header(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new Header(name, value));
        }
        return new SipHeaders(changed);
    }

    /// With one more line, last.
    public SipHeaders plus(String name, String value) {
        List<Header> changed = new ArrayList<>(lines);
        changed.add(new Header(name, value));
        return new SipHeaders(changed);
    }

    /// With one more line, first.
    public SipHeaders plusFirst(String name, String value) {
        List<Header> changed = new ArrayList<>(lines.size() + 1);
        changed.add(new Header(name, value));
        changed.addAll(lines);
        return new SipHeaders(changed);
    }

    /// Without the lines of that name.
    public SipHeaders without(String name) {
        String key = key(name);
        return new SipHeaders(lines.stream().filter(line -> !line.key().equals(key)).toList());
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? LONG_FORMS.getOrDefault(lower, lower) : lower;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SipHeaders headers && lines.equals(headers.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /// One header line.
    ///
    /// @param name as written
    /// @param value unfolded, without surrounding white space
    public record Header(String name, String value) {
        /// Refuses what would break out of its line.
        public Header {
            if (!SipText.isToken(name) || SipText.hasLineBreak(value)) {
                throw new IllegalArgumentException("Not a header of one line: " + name);
            }
        }

        String key() {
            return SipHeaders.key(name);
        }
    }
}
