/// Figures for Prometheus.
@NullMarked
package org.parley.server.platform.metrics;

import org.jspecify.annotations.NullMarked;
