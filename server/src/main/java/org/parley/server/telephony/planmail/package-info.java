/// Mails that steps of action plans have sent.
@NullMarked
package org.parley.server.telephony.planmail;

import org.jspecify.annotations.NullMarked;
