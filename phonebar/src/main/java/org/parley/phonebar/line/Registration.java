package org.parley.phonebar.line;

/// The registration light: can calls reach this telephone?
public enum Registration {
    REGISTERED,
    CONNECTING,
    /// Not registered; the text beside it says why.
    FAILED
}
