/// The pure core of the router: state, strategies and timers, with no clock, thread or I/O of its
/// own.
@NullMarked
package org.parley.server.routing.internal.core;

import org.jspecify.annotations.NullMarked;
