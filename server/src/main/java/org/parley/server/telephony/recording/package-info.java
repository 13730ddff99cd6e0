/// Recorded calls.
@NullMarked
package org.parley.server.telephony.recording;

import org.jspecify.annotations.NullMarked;
