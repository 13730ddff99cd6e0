package org.parley.contract.auth.account;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An invitation in one line: handed over in whatever way, and pasted into the sign-in screen of
/// any desk.
///
/// @param server its address, as a desk takes it
/// @param name the login name
/// @param code works once
public record InvitationLink(String server, String name, String code) {
    private static final Pattern FORM =
            Pattern.compile(
                    "parley://invitation\\?server=([^&\\s]+)&name=([^&\\s]+)&code=([A-Za-z0-9_-]+)");

    /// The invitation in a text that somebody pasted, whatever stands around it.
    public static Optional<InvitationLink> find(String text) {
        Matcher found = FORM.matcher(text);
        return found.find()
                ? Optional.of(
                        new InvitationLink(
                                read(found.group(1)), read(found.group(2)), found.group(3)))
                : Optional.empty();
    }

    /// The line.
    public String text() {
        return "parley://invitation?server="
                + written(server)
                + "&name="
                + written(name)
                + "&code="
                + code;
    }

    private static String written(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String read(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    @Override
    public String toString() {
        return "InvitationLink[" + name + "@" + server + "]";
    }
}
