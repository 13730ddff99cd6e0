package org.parley.contract.auth.factor;

/// How things stand with one's own second factor.
///
/// @param allowed whether people may use one at all
/// @param needed whether one's role must
/// @param on whether it is set up
/// @param recoveryCodes how many are left
public record SecondFactorState(boolean allowed, boolean needed, boolean on, int recoveryCodes) {}
