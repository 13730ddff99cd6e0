/// The queues and who serves them.
@NullMarked
package org.parley.server.telephony.queue;

import org.jspecify.annotations.NullMarked;
