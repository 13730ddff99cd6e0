/// The telephone of the signed-in agent over HTTP.
@NullMarked
package org.parley.server.telephony.phone.rest;

import org.jspecify.annotations.NullMarked;
