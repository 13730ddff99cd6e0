package org.parley.server.auth;

import java.util.UUID;

/// A session of the person was ended before its time; others may go on.
public record SessionEnded(UUID person) {}
