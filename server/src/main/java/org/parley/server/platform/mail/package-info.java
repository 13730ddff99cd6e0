/// Sending mail.
@NullMarked
package org.parley.server.platform.mail;

import org.jspecify.annotations.NullMarked;
