package org.parley.server.auth.internal.hash;

/// What is known of somebody who shows a password, before it is checked.
public enum Standing {
    /// Has signed in by this name from this place lately, and did not fail there since.
    KNOWN,
    /// Anybody else: who is new here, and who guesses.
    STRANGER
}
