/// Listening to agents' calls.
@NullMarked
package org.parley.server.telephony.spy;

import org.jspecify.annotations.NullMarked;
