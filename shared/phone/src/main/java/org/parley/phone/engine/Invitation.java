package org.parley.phone.engine;

import org.parley.phone.AutoAnswer;
import org.parley.phone.CallEnd;
import org.parley.phone.Party;
import org.parley.phone.sip.SipAddress;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipMessage;
import org.parley.phone.sip.SipParameters;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipUri;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Reads what a message says about the other party and about how to ring.
final class Invitation {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private Invitation() {}

    /// The other party of a message that it sent: what the server asserts, else what it says
    /// itself.
    static Party party(SipMessage message) {
        return asserted(message).orElseGet(() -> party(message.from()));
    }

    /// The party that the server vouches for (RFC 3325).
    static Optional<Party> asserted(SipMessage message) {
        try {
            for (String value : message.headers().values("P-Asserted-Identity")) {
                return Optional.of(party(SipAddress.parse(value)));
            }
        } catch (SipParseException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    static Party party(SipAddress address) {
        String number = address.sipUri().map(SipUri::user).orElse(address.uri());
        boolean anonymous = number.equalsIgnoreCase("anonymous");
        String name = clean(unescapedAgain(address.displayName()));
        return new Party(anonymous ? "" : clean(number), anonymous && name.isBlank() ? "" : name);
    }

    /// Asterisk keeps the escapes of a name that it was given and escapes them again: `"` arrives
    /// as `\\"`.
    private static String unescapedAgain(String name) {
        return name.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /// Takes control characters out of what strangers wrote.
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /// After what time the call answers itself.
    static Optional<Duration> autoAnswer(SipHeaders headers, AutoAnswer policy) {
        Optional<Duration> asked = policy.obeyServer() ? asked(headers) : Optional.empty();
        return asked.or(() -> Optional.ofNullable(policy.always()));
    }

    private static Optional<Duration> asked(SipHeaders headers) {
        try {
            for (String value : headers.values("Call-Info")) {
                Optional<String> seconds = parameters(value).find("answer-after");
                if (seconds.isPresent()) {
                    return Optional.of(seconds(seconds.get()));
                }
            }
            for (String value : headers.values("Alert-Info")) {
                SipParameters parameters = parameters(value);
                String info = parameters.find("info").orElse("").toLowerCase(Locale.ROOT);
                if (info.equals("alert-autoanswer") || info.equals("auto-answer")) {
                    return Optional.of(seconds(parameters.find("delay").orElse("0")));
                }
            }
        } catch (SipParseException e) {
            return Optional.empty();
        }
        boolean mode =
                headers.find("Answer-Mode").orElse("").toLowerCase(Locale.ROOT).startsWith("auto");
        return mode ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private static SipParameters parameters(String value) throws SipParseException {
        return SipAddress.parse(value).parameters();
    }

    private static Duration seconds(String text) {
        Duration asked =
                text.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    /// Why a caller took the call back (RFC 3326).
    static CallEnd cancelled(SipHeaders headers) {
        String reason = headers.find("Reason").orElse("");
        boolean elsewhere = reason.contains("cause=200") || reason.contains("cause=26");
        return elsewhere
                ? new CallEnd(CallEnd.Cause.ANSWERED_ELSEWHERE, 487, "Another telephone answered.")
                : new CallEnd(CallEnd.Cause.CANCELLED_THERE, 487, "The caller gave up.");
    }

    /// Why an outgoing call failed.
    static CallEnd refused(int code, String reason) {
        CallEnd.Cause cause =
                switch (code) {
                    case 486, 600, 603 -> CallEnd.Cause.BUSY;
                    case 404, 410, 484, 604 -> CallEnd.Cause.NOT_FOUND;
                    case 408, 480, 487 -> CallEnd.Cause.NO_ANSWER;
                    case 488, 606 -> CallEnd.Cause.NO_MEDIA;
                    default -> CallEnd.Cause.FAILED;
                };
        return new CallEnd(
                cause, code, reason.isBlank() ? "Refused with status " + code + "." : reason);
    }
}
