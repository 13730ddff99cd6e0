package org.parley.contract.reports;

/// A label of a call, as it was when the call got it.
///
/// @param colour `#rrggbb`
public record CallTag(String name, String colour) {}
