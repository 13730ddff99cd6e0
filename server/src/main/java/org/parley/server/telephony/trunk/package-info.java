/// Lines to carriers and other exchanges.
@NullMarked
package org.parley.server.telephony.trunk;

import org.jspecify.annotations.NullMarked;
