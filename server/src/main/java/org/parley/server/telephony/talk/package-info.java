/// What agents do with several talks of their own: conferences, parking.
@NullMarked
package org.parley.server.telephony.talk;

import org.jspecify.annotations.NullMarked;
