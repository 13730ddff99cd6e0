/// Where calls from outside go.
@NullMarked
package org.parley.server.telephony.route;

import org.jspecify.annotations.NullMarked;
