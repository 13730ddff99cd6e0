/// Callers who hang up, keep their place in a queue and are called back.
@NullMarked
package org.parley.server.telephony.waitingroom.callback;

import org.jspecify.annotations.NullMarked;
