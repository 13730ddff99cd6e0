/// How callers, offers and agents' legs are followed, and how Asterisk is told.
@NullMarked
package org.parley.server.telephony.waitingroom.internal;

import org.jspecify.annotations.NullMarked;
