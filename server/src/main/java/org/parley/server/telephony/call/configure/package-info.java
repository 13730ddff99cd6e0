/// How the watch over calls is wired.
@NullMarked
package org.parley.server.telephony.call.configure;

import org.jspecify.annotations.NullMarked;
