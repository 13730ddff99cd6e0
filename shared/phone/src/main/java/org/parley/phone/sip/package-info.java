/// SIP messages, transactions, dialogs and digest authentication (RFC 3261), over any transport.
@NullMarked
package org.parley.phone.sip;

import org.jspecify.annotations.NullMarked;
