package org.parley.contract.settings;

/// When the quick search of a list begins.
public enum SearchStart {
    /// On Enter alone.
    ENTER,
    /// By itself from five typed characters, and on Enter.
    TYPING
}
