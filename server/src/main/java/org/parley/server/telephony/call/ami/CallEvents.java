package org.parley.server.telephony.call.ami;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.telephony.call.CallerName;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.DialResult;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;
import java.util.Optional;

/// Turns Asterisk's events into ours: the only place that knows their names and fields. Field names
/// are those of Asterisk's manager interface, `Parley...` those of our own dialplan.
public final class CallEvents {
    private static final String STATE_RINGING = "5";
    private static final String STATE_UP = "6";

    private CallEvents() {}

    /// The event in our words; empty when it says nothing of a call.
    public static Optional<CallEvent> of(AmiEvent event) {
        return Optional.ofNullable(
                switch (event.name()) {
                    case "Newchannel" -> began(event);
                    case "Newstate" -> state(event);
                    case "DialBegin" ->
                            event.text("Uniqueid").isEmpty()
                                    ? null
                                    : new CallEvent.Dialled(
                                            event.at(),
                                            leg(event),
                                            call(event),
                                            event.text("DestUniqueid"));
                    case "BridgeEnter" ->
                            new CallEvent.Bridged(
                                    event.at(), leg(event), call(event), bridge(event));
                    case "BridgeLeave" ->
                            new CallEvent.Unbridged(
                                    event.at(), leg(event), call(event), bridge(event));
                    case "Hold" -> new CallEvent.Held(event.at(), leg(event), call(event));
                    case "Unhold" -> new CallEvent.Unheld(event.at(), leg(event), call(event));
                    case "MixMonitorStart" ->
                            new CallEvent.Recorded(event.at(), leg(event), call(event), true);
                    case "MixMonitorStop" ->
                            new CallEvent.Recorded(event.at(), leg(event), call(event), false);
                    case "Hangup" ->
                            new CallEvent.HungUp(
                                    event.at(),
                                    leg(event),
                                    call(event),
                                    channel(event),
                                    (int) event.number("Cause", 0));
                    default -> ofDialplan(event);
                });
    }

    private static @Nullable CallEvent ofDialplan(AmiEvent event) {
        return switch (event.name()) {
            case "ParleyJoin" ->
                    new CallEvent.WaitingJoined(
                            event.at(),
                            leg(event),
                            call(event),
                            channel(event),
                            event.text("Queue"),
                            since(event));
            case "ParleyLeave" ->
                    new CallEvent.WaitingLeft(
                            event.at(),
                            leg(event),
                            call(event),
                            event.text("Queue"),
                            event.text("Reason"));
            case "ParleyFallback" ->
                    new CallEvent.FellBack(
                            event.at(), leg(event), call(event), event.text("Queue"));
            case "ParleyRouted" -> routed(event);
            case "ParleyDialled" -> redialled(event);
            case "ParleyAnswer" ->
                    new CallEvent.OfferAnswered(
                            event.at(),
                            leg(event),
                            call(event),
                            channel(event),
                            event.number("Offer", 0));
            case "ParleyOfferEnd" ->
                    new CallEvent.OfferEnded(
                            event.at(),
                            leg(event),
                            call(event),
                            event.number("Offer", 0),
                            DialResult.of(event.text("Status")));
            default -> null;
        };
    }

    private static CallEvent routed(AmiEvent event) {
        return new CallEvent.Routed(
                event.at(),
                leg(event),
                call(event),
                event.text("Route"),
                DialplanVariables.way(event.text("Name"), event.text("Prefix")));
    }

    private static CallEvent redialled(AmiEvent event) {
        return new CallEvent.Redialled(
                event.at(),
                leg(event),
                call(event),
                event.text("Number"),
                event.number("House", 0) > 0);
    }

    private static CallEvent began(AmiEvent event) {
        var party = party(event);
        String dialled = event.text("Exten");
        return new CallEvent.Began(
                event.at(),
                leg(event),
                call(event),
                channel(event),
                party,
                dialled.equals("s") ? "" : dialled);
    }

    private static @Nullable CallEvent state(AmiEvent event) {
        return switch (event.text("ChannelState")) {
            case STATE_RINGING -> new CallEvent.Ringing(event.at(), leg(event), call(event));
            case STATE_UP -> new CallEvent.Answered(event.at(), leg(event), call(event));
            default -> null;
        };
    }

    /// Whole seconds since 1970, as the dialplan's `EPOCH` gives them.
    private static Instant since(AmiEvent event) {
        long seconds = event.number("Since", 0);
        return seconds <= 0 ? event.at() : Instant.ofEpochSecond(seconds);
    }

    static Party party(AmiEvent event) {
        String name = CallerName.readable(unescaped(known(event, "CallerIDName")));
        return new Party(known(event, "CallerIDNum"), name);
    }

    /// The manager interface writes names as C does, with backslashes before quotes, backslashes
    /// and letters that stand for control characters.
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = control(text.charAt(i));
            }
            out.append(c);
        }
        return out.toString();
    }

    private static char control(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'a' -> '\u0007';
            case 'v' -> '\u000b';
            default -> letter;
        };
    }

    private static String known(AmiEvent event, String field) {
        String text = event.text(field);
        return text.equals("<unknown>") ? "" : text;
    }

    private static String leg(AmiEvent event) {
        return event.text("Uniqueid");
    }

    private static String call(AmiEvent event) {
        String linked = event.text("Linkedid");
        return linked.isEmpty() ? leg(event) : linked;
    }

    private static String bridge(AmiEvent event) {
        return event.text("BridgeUniqueid");
    }

    private static ChannelName channel(AmiEvent event) {
        return new ChannelName(event.text("Channel"));
    }
}
