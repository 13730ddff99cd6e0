package org.parley.contract.telephony.talk;

/// What came of taking up talks that an earlier run of a telephone left behind.
///
/// @param talks how many come to the telephone again
public record TakenUp(int talks) {}
