package org.parley.desk.theme;

/// Light or dark, or whichever the computer is set to.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
