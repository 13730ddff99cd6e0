/// FastAGI: scripts that a call runs in the server, one virtual thread a call.
@NullMarked
package org.parley.server.platform.agi;

import org.jspecify.annotations.NullMarked;
