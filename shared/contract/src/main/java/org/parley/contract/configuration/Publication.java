package org.parley.contract.configuration;

import java.util.List;

/// Whether what is stored is in force in Asterisk.
///
/// @param faults why not: what Asterisk said of each module that did not take it, or what was wrong
///   with its files
public record Publication(State state, List<String> faults) {
    /// How far it has come.
    public enum State {
        /// Asterisk has taken it over.
        IN_FORCE,
        /// Asterisk cannot be reached. It takes everything over as soon as it is back.
        WAITS,
        /// Asterisk was told and has not taken it over; the state before holds.
        REFUSED,
        /// Asterisk's files could not be written; the state before holds.
        NOT_WRITTEN,
        /// It is not over yet.
        GOES_ON
    }

    public Publication {
        faults = List.copyOf(faults);
    }
}
