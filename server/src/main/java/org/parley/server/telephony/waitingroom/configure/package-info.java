/// How the waiting room is wired.
@NullMarked
package org.parley.server.telephony.waitingroom.configure;

import org.jspecify.annotations.NullMarked;
