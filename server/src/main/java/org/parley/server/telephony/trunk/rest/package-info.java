/// Trunks over REST.
@NullMarked
package org.parley.server.telephony.trunk.rest;

import org.jspecify.annotations.NullMarked;
