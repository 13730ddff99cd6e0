/// The accounts over which the server sends mail of its own.
@NullMarked
package org.parley.server.smtp;

import org.jspecify.annotations.NullMarked;
