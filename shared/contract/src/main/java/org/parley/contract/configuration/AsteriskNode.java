package org.parley.contract.configuration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An Asterisk of this centre, as it stands now.
///
/// @param name as the configuration file has it
/// @param address host and port at which trunks and desk telephones reach it
/// @param atWork whether queues, agents and calls are there; else it stands by
/// @param reached whether the server has its link to it
/// @param since since when it is reached, or not reached; of one that was never reached, since when
///   the server has tried
/// @param version Asterisk's own, absent until it was reached once
/// @param channels how many there are now, absent while it is not reached
/// @param published the last publication, absent before the first
/// @param compared the last comparison of what it runs with what is configured, absent before the
///   first
public record AsteriskNode(
        String name,
        String address,
        boolean atWork,
        boolean reached,
        Instant since,
        @Nullable String version,
        @Nullable Integer channels,
        @Nullable Published published,
        @Nullable Compared compared) {
    /// What became of a publication.
    ///
    /// @param version the number of the files
    public record Published(Instant at, int version, Publication result) {}

    /// What a comparison found.
    ///
    /// @param reachable whether the Asterisk could be asked; else its files alone were compared
    /// @param differences how many; 0 when all is as it should be
    public record Compared(Instant at, boolean reachable, int differences) {}
}
