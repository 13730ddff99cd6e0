/// Queues and members as the server knows them.
@NullMarked
package org.parley.server.telephony.queue.model;

import org.jspecify.annotations.NullMarked;
