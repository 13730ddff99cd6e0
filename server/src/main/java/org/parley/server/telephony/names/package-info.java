/// What may stand as a name in Asterisk's files.
@NullMarked
package org.parley.server.telephony.names;

import org.jspecify.annotations.NullMarked;
