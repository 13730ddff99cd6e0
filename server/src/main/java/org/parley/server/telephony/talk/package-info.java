/// What agents do with several talks of their own: conferences, parking, recording.
@NullMarked
package org.parley.server.telephony.talk;

import org.jspecify.annotations.NullMarked;
