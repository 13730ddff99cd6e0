package org.parley.contract.variables;

/// A variable that is always there.
///
/// @param name as written between braces, without a dollar sign
/// @param source where its value comes from
public record StandardVariable(String name, Source source) {
    /// Where a standard variable comes from.
    public enum Source {
        /// The call at Asterisk.
        CALL,
        /// The message of a digital channel.
        MESSAGE,
        /// Pop-ups, URLs and integrations.
        EVENT
    }
}
