/// Wiring of the routes.
@NullMarked
package org.parley.server.telephony.route.configure;

import org.jspecify.annotations.NullMarked;
