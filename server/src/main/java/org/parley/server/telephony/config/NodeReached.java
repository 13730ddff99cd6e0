package org.parley.server.telephony.config;

/// The link to a node stands again: what was written without it is to be read now.
///
/// @param node its name
public record NodeReached(String node) {}
