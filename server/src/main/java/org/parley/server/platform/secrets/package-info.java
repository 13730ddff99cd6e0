/// Secrets that the server must be able to read again, kept unreadable in the database.
@NullMarked
package org.parley.server.platform.secrets;

import org.jspecify.annotations.NullMarked;
