package org.parley.server.reports.internal;

import org.parley.server.reports.model.CelRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes an event log, second by second.
final class Rows {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    final List<CelRow> rows = new ArrayList<>();
    private final String call;
    private long second;

    Rows(String call) {
        this.call = call;
    }

    Rows after(int seconds) {
        second += seconds;
        return this;
    }

    Instant now() {
        return START.plusSeconds(second);
    }

    Rows on(String event, String leg, String channel) {
        return on(event, "", leg, channel, "", "", "");
    }

    Rows begins(String leg, String channel, String number, String name, String exten) {
        rows.add(
                new CelRow(
                        "CHAN_START",
                        "",
                        now(),
                        leg,
                        call,
                        channel,
                        number,
                        name,
                        exten,
                        "in",
                        "",
                        "",
                        ""));
        return this;
    }

    Rows joins(String leg, String channel, String queue) {
        return on(
                "USER_DEFINED",
                "ParleyJoin",
                leg,
                channel,
                "",
                "",
                "{\"extra\":\"" + queue + "\"}");
    }

    /// What our dialplan says of a call without further words.
    Rows marked(String kind, String leg, String channel) {
        return on("USER_DEFINED", kind, leg, channel, "", "", "{}");
    }

    Rows leaves(String leg, String channel, String reason) {
        return on(
                "USER_DEFINED",
                "ParleyLeave",
                leg,
                channel,
                "",
                "",
                "{\"extra\":\"" + reason + "\"}");
    }

    Rows runs(String leg, String channel, String application, String data) {
        return on("APP_START", "", leg, channel, application, data, "");
    }

    Rows says(String event, String leg, String channel, String extra) {
        return on(event, "", leg, channel, "", "", extra);
    }

    Rows hangsUp(String leg, String channel, String source, int cause) {
        String extra =
                "{\"hangupcause\":"
                        + cause
                        + ",\"hangupsource\":\""
                        + source
                        + "\",\"dialstatus\":\"\"}";
        on("HANGUP", "", leg, channel, "", "", extra);
        return on("CHAN_END", "", leg, channel, "", "", "");
    }

    private Rows on(
            String event,
            String kind,
            String leg,
            String channel,
            String application,
            String data,
            String extra) {
        rows.add(
                new CelRow(
                        event,
                        kind,
                        now(),
                        leg,
                        call,
                        channel,
                        "",
                        "",
                        "s",
                        "in",
                        application,
                        data,
                        extra));
        return this;
    }
}
