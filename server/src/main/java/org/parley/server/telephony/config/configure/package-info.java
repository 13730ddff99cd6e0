/// How Asterisk's configuration and the link to it are wired.
@NullMarked
package org.parley.server.telephony.config.configure;

import org.jspecify.annotations.NullMarked;
