package org.parley.server.telephony.call.ami;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.ami.AmiAction;
import org.parley.server.platform.ami.AmiEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.PhonePresence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of all channels with what our dialplan knows of them, and of all telephones.
public final class ChannelList {
    private static final String UP = "6";
    private static final String RECORDING_ENDING = ".wav";

    private ChannelList() {}

    public static AmiAction channels() {
        return AmiAction.of("Status")
                .with(
                        "Variables",
                        String.join(
                                ",",
                                DialplanVariables.QUEUE,
                                DialplanVariables.SINCE,
                                DialplanVariables.PLACE,
                                DialplanVariables.OFFER,
                                DialplanVariables.CALL,
                                DialplanVariables.ROUTE,
                                DialplanVariables.PREFIX,
                                DialplanVariables.RECORDING));
    }

    public static AmiAction telephones() {
        return AmiAction.of("DeviceStateList");
    }

    public static List<ChannelSeen> channels(List<AmiEvent> rows) {
        return rows.stream()
                .filter(row -> row.name().equals("Status"))
                .map(ChannelList::channel)
                .toList();
    }

    /// Telephones by device state; other devices are passed over.
    public static Optional<PhonePresence> telephone(AmiEvent row) {
        String device = row.text("Device");
        if (!row.name().equals("DeviceStateChange") || !device.startsWith("PJSIP/")) {
            return Optional.empty();
        }
        boolean registered =
                switch (row.text("State")) {
                    case "UNAVAILABLE", "INVALID", "UNKNOWN" -> false;
                    default -> true;
                };
        return Optional.of(new PhonePresence(device.substring("PJSIP/".length()), registered));
    }

    private static ChannelSeen channel(AmiEvent row) {
        Instant began = row.at().minus(Duration.ofSeconds(row.number("Seconds", 0)));
        String leg = row.text("Uniqueid");
        Map<String, String> variables = variables(row);
        return new ChannelSeen(
                leg,
                row.text("Linkedid").isEmpty() ? leg : row.text("Linkedid"),
                new ChannelName(row.text("Channel")),
                CallEvents.party(row),
                row.text("DNID"),
                began,
                row.text("ChannelState").equals(UP),
                row.text("BridgeID"),
                isRecorded(variables),
                DialplanVariables.way(
                        variables.getOrDefault(DialplanVariables.ROUTE, ""),
                        variables.getOrDefault(DialplanVariables.PREFIX, "")),
                waiting(variables, began));
    }

    /// Recordings that an agent began have other names.
    private static boolean isRecorded(Map<String, String> variables) {
        String call = variables.getOrDefault(DialplanVariables.CALL, "");
        String file = variables.getOrDefault(DialplanVariables.RECORDING, "");
        return !call.isEmpty()
                && file.substring(file.lastIndexOf('/') + 1).equals(call + RECORDING_ENDING);
    }

    private static ChannelSeen.@Nullable Wait waiting(
            Map<String, String> variables, Instant began) {
        String queue = variables.getOrDefault(DialplanVariables.QUEUE, "");
        String place = variables.getOrDefault(DialplanVariables.PLACE, "");
        if (queue.isEmpty() || place.isEmpty() || place.equals(DialplanVariables.ENTERING)) {
            return null;
        }
        long since = number(variables.getOrDefault(DialplanVariables.SINCE, ""));
        String offer = variables.getOrDefault(DialplanVariables.OFFER, "");
        return new ChannelSeen.Wait(
                queue,
                since == 0 ? began : Instant.ofEpochSecond(since),
                switch (place) {
                    case "wait" -> ChannelSeen.Place.ROOM;
                    case "offer" -> ChannelSeen.Place.OFFER;
                    case "queue" -> ChannelSeen.Place.NATIVE_QUEUE;
                    default -> ChannelSeen.Place.LEFT;
                },
                number(offer.substring(offer.lastIndexOf('*') + 1)));
    }

    private static Map<String, String> variables(AmiEvent row) {
        Map<String, String> variables = new HashMap<>();
        for (String line : row.text("Variable").split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return variables;
    }

    private static long number(String text) {
        boolean digits =
                !text.isEmpty()
                        && text.length() < 19
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(text) : 0;
    }
}
