package org.parley.server.reports.model;

import java.time.Instant;

/// One line of Asterisk's channel event log.
///
/// @param event Asterisk's name of the event, such as `CHAN_START`
/// @param kind the dialplan's name of a `USER_DEFINED` event, else empty
/// @param leg the channel's unique id
/// @param call the channel's linked id at that moment
/// @param exten where in the dialplan the channel was
/// @param extra what the event says besides, JSON or empty
public record CelRow(
        String event,
        String kind,
        Instant at,
        String leg,
        String call,
        String channel,
        String callerNumber,
        String callerName,
        String exten,
        String context,
        String application,
        String data,
        String extra) {}
