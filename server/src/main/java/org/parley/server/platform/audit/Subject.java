package org.parley.server.platform.audit;

/// What is changed.
///
/// @param kind such as `person`, `queue`
/// @param id of the changed thing, as text
/// @param name as people know it at that moment
public record Subject(String kind, String id, String name) {}
