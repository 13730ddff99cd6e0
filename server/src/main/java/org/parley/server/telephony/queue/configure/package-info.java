/// Wiring of the queues.
@NullMarked
package org.parley.server.telephony.queue.configure;

import org.jspecify.annotations.NullMarked;
