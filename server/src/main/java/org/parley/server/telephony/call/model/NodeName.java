package org.parley.server.telephony.call.model;

/// How an Asterisk is called, from the configuration: known before the first connection and the
/// same for ever after.
public record NodeName(String text) {}
