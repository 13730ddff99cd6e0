/// What Asterisk runs, over REST.
@NullMarked
package org.parley.server.telephony.config.rest;

import org.jspecify.annotations.NullMarked;
