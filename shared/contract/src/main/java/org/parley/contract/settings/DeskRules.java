package org.parley.contract.settings;

/// What every desk has to know of the centre's settings.
///
/// @param centre the centre's name
/// @param search when the search of a list begins
public record DeskRules(String centre, SearchStart search) {}
