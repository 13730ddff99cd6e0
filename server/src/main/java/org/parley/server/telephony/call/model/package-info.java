/// What others may know of calls: events of legs, channels seen, changes of calls.
@NullMarked
package org.parley.server.telephony.call.model;

import org.jspecify.annotations.NullMarked;
