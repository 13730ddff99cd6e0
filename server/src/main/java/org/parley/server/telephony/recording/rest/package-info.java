/// Recordings over HTTP.
@NullMarked
package org.parley.server.telephony.recording.rest;

import org.jspecify.annotations.NullMarked;
