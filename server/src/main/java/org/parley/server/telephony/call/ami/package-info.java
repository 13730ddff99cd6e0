/// Asterisk's events and channel lists, turned into events of calls.
@NullMarked
package org.parley.server.telephony.call.ami;

import org.jspecify.annotations.NullMarked;
