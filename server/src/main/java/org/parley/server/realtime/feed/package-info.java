/// What the live board shows, taken from calls, routing and facts.
@NullMarked
package org.parley.server.realtime.feed;

import org.jspecify.annotations.NullMarked;
