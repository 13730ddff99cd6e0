/// The live board: what agents, queues and calls do now, and its stream to the desks.
@NullMarked
package org.parley.server.realtime;

import org.jspecify.annotations.NullMarked;
