/// Music on hold: its classes.
@NullMarked
package org.parley.server.telephony.moh;

import org.jspecify.annotations.NullMarked;
