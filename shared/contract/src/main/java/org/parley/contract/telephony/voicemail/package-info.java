/// Voicemail: boxes, and the messages that callers left in them.
@NullMarked
package org.parley.contract.telephony.voicemail;

import org.jspecify.annotations.NullMarked;
