package org.parley.server.telephony.trunk;

/// A trunk was made or changed.
public record TrunkChanged(String name) {}
