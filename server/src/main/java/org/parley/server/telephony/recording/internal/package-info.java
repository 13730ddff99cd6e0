/// How recordings are found and kept.
@NullMarked
package org.parley.server.telephony.recording.internal;

import org.jspecify.annotations.NullMarked;
