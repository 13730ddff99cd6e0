/// Asterisk's manager interface: actions out, events in without loss, and a link that comes back.
@NullMarked
package org.parley.server.platform.ami;

import org.jspecify.annotations.NullMarked;
