package org.parley.server.architecture.sample.lower.internal;

/// What others may not use.
public final class Hidden {}
