package org.parley.server.architecture.sample.stray;

/// Belongs to no feature.
public final class Stray {}
