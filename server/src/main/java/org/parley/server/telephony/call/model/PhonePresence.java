package org.parley.server.telephony.call.model;

/// Whether a telephone can be reached.
///
/// @param endpoint the name that Asterisk has for it
public record PhonePresence(String endpoint, boolean registered) {}
