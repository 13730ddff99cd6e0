package org.parley.server.architecture.sample.lower;

/// What others may use.
public final class Lower {}
