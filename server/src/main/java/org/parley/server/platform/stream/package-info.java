/// Streams of events to many receivers: a log of the newest state by key, a beat that wakes the
/// receivers, frames of `text/event-stream`.
@NullMarked
package org.parley.server.platform.stream;

import org.jspecify.annotations.NullMarked;
