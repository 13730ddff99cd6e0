/// Queues over REST.
@NullMarked
package org.parley.server.telephony.queue.rest;

import org.jspecify.annotations.NullMarked;
