/// How recordings are wired.
@NullMarked
package org.parley.server.telephony.recording.configure;

import org.jspecify.annotations.NullMarked;
