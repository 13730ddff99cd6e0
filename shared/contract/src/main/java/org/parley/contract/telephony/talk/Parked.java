package org.parley.contract.telephony.talk;

/// A parked call.
///
/// @param slot where it is parked
/// @param number what is dialled to take it
public record Parked(int slot, String number) {}
