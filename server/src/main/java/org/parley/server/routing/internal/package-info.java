/// The running router: the thread that owns it, the record of its decisions, and their replay.
@NullMarked
package org.parley.server.routing.internal;

import org.jspecify.annotations.NullMarked;
