package org.parley.contract.configuration;

/// What putting another Asterisk to work did.
///
/// @param from the one that stands by now
/// @param to the one at work now
/// @param ended how many channels were ended at the one that stands by now
public record NodeSwitch(String from, String to, int ended) {}
