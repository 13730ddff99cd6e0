package org.parley.server.reports.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.reports.CallLeg;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.CelRow;
import org.parley.server.telephony.call.CallerName;
import org.parley.server.telephony.call.model.ChannelName;

import java.time.Instant;

/// What the rows say of one leg.
final class FactLeg {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final ChannelName channel;
    private final Instant began;
    private String number;
    private String name;
    private String dialled;
    private @Nullable Instant answered;
    private @Nullable Instant bridged;
    private @Nullable Instant ended;
    private String hangupSource = "";
    private int cause;
    private boolean toCustomer;
    private CallFact.@Nullable Handover handover;

    FactLeg(CelRow first) {
        id = first.leg();
        channel = new ChannelName(first.channel());
        began = first.at();
        number = first.callerNumber();
        name = CallerName.readable(first.callerName());
        dialled = first.exten().equals("s") ? "" : first.exten();
    }

    void add(CelRow row) {
        switch (row.event()) {
            case "CHAN_START" -> {
                number = row.callerNumber();
                name = CallerName.readable(row.callerName());
                dialled = row.exten().equals("s") ? "" : row.exten();
            }
            case "USER_DEFINED" -> redialled(row);
            case "ANSWER" -> answered = answered == null ? row.at() : answered;
            case "BRIDGE_ENTER" -> bridged = bridged == null ? row.at() : bridged;
            case "BLINDTRANSFER" ->
                    handover =
                            new CallFact.Handover(
                                    CallLeg.Transfer.BLIND,
                                    json(row.extra()).path("extension").asText(""));
            case "ATTENDEDTRANSFER" -> handover = attended(json(row.extra()));
            case "HANGUP" -> hungUp(row);
            case "CHAN_END" -> ended = ended == null ? row.at() : ended;
            default -> {}
        }
    }

    /// Another number than the one that was dialled is called.
    private void redialled(CelRow row) {
        boolean customer = row.kind().equals("ParleyDialled");
        if (customer || row.kind().equals("ParleyDialledHouse")) {
            toCustomer = customer;
            dialled = QueueStay.text(row);
        }
    }

    private void hungUp(CelRow row) {
        ended = row.at();
        JsonNode extra = json(row.extra());
        hangupSource = extra.path("hangupsource").asText("");
        cause = extra.path("hangupcause").asInt(0);
    }

    /// The telephone that was asked before, where Asterisk names it.
    private static CallFact.Handover attended(JsonNode extra) {
        var target = new ChannelName(extra.path("transfer_target_channel_name").asText(""));
        return new CallFact.Handover(CallLeg.Transfer.ATTENDED, target.endpoint());
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }

    String id() {
        return id;
    }

    ChannelName channel() {
        return channel;
    }

    Instant began() {
        return began;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    /// Whether it called a customer, even if nothing came of it.
    boolean isToCustomer() {
        return toCustomer;
    }

    String dialled() {
        return dialled;
    }

    @Nullable Instant answered() {
        return answered;
    }

    /// When somebody could first be heard on it: its answer, once it came into a bridge.
    @Nullable Instant talkedFrom() {
        if (bridged == null) {
            return null;
        }
        return answered != null && answered.isBefore(bridged) ? answered : bridged;
    }

    @Nullable Instant ended() {
        return ended;
    }

    String hangupSource() {
        return hangupSource;
    }

    int cause() {
        return cause;
    }

    CallFact.@Nullable Handover handover() {
        return handover;
    }
}
