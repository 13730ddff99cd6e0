/// Queues in the database.
@NullMarked
package org.parley.server.telephony.queue.internal;

import org.jspecify.annotations.NullMarked;
