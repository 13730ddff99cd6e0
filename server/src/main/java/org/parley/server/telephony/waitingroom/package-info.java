/// Callers who wait for an agent, in Asterisk's dialplan, moved on by the router's decisions.
@NullMarked
package org.parley.server.telephony.waitingroom;

import org.jspecify.annotations.NullMarked;
