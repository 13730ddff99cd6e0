package org.parley.server.architecture.sample.upper;

import org.parley.server.architecture.sample.lower.Lower;
import org.parley.server.architecture.sample.lower.internal.Hidden;

/// Uses a face and reaches into a private part.
public record Upper(Lower lower, Hidden hidden) {}
