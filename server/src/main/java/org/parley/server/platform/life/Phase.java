package org.parley.server.platform.life;

/// The order of a start; a stop goes the other way round.
public enum Phase {
    /// Database and data folder.
    STORAGE,
    /// What works on stored data alone: people, queues, the router.
    CORE,
    /// Links to other programs: Asterisk, mail servers.
    LINKS,
    /// What lets others in: HTTP. Opened last, closed first.
    DOORS
}
