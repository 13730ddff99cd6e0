/// The messages that callers left: listed, heard, mailed.
@NullMarked
package org.parley.server.telephony.voicemail;

import org.jspecify.annotations.NullMarked;
