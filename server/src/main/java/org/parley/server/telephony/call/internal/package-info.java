/// The state machine of calls.
@NullMarked
package org.parley.server.telephony.call.internal;

import org.jspecify.annotations.NullMarked;
