/// Telephones as the staff's accounts have them.
@NullMarked
package org.parley.server.telephony.phone.internal;

import org.jspecify.annotations.NullMarked;
