/// Prefixes by which agents choose the way out.
@NullMarked
package org.parley.server.telephony.route.prefix;

import org.jspecify.annotations.NullMarked;
