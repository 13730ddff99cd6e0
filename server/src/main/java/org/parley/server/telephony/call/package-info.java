/// Calls that go on: what each leg does, told by Asterisk, and what becomes of the call.
@NullMarked
package org.parley.server.telephony.call;

import org.jspecify.annotations.NullMarked;
