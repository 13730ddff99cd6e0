/// SIP over WebSocket (RFC 7118): one connection that comes back by itself.
@NullMarked
package org.parley.phone.ws;

import org.jspecify.annotations.NullMarked;
