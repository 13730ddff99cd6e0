/// Voicemail boxes as configured things.
@NullMarked
package org.parley.server.telephony.mailbox;

import org.jspecify.annotations.NullMarked;
