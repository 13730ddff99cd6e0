package org.parley.contract.realtime;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// The priority that a waiting call gets: the higher, the sooner.
public record PriorityRequest(@Min(0) @Max(100) int priority) {}
