package org.parley.server.platform.ami;

import java.time.Duration;

/// What a link has done since it was made.
///
/// @param events events handed to the listener
/// @param dropped events that were read and not handed over; anything but 0 is a defect
/// @param waiting events read that the listener has not seen yet
/// @param oldest the longest time that an event waited for the listener
/// @param reconnects connections made after the first
public record AmiFigures(
        long events, long dropped, long waiting, Duration oldest, long reconnects) {}
