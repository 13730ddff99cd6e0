package org.parley.phonebar.bar;

/// Where the bar lies.
public enum DockEdge {
    /// Where it is dragged.
    FREE,
    /// In the middle of the screen's upper edge.
    TOP,
    /// In the middle of the screen's lower edge; it grows upwards.
    BOTTOM
}
