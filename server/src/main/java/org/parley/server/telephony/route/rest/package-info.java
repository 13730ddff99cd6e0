/// Routes over REST.
@NullMarked
package org.parley.server.telephony.route.rest;

import org.jspecify.annotations.NullMarked;
