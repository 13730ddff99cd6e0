/// The files, one class a kind, and how they reach Asterisk.
@NullMarked
package org.parley.server.telephony.config.internal;

import org.jspecify.annotations.NullMarked;
