package org.parley.phonebar.quality;

/// How well one hears each other.
public enum Grade {
    /// Nothing is measured yet, or nobody is talked to.
    UNKNOWN,
    GOOD,
    /// Words may be missed.
    FAIR,
    /// One understands each other badly.
    POOR,
    /// No sound comes from the other side at all.
    SILENT
}
