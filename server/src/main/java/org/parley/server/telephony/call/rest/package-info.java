/// The calls over HTTP.
@NullMarked
package org.parley.server.telephony.call.rest;

import org.jspecify.annotations.NullMarked;
