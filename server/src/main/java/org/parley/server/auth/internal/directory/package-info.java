/// Checks passwords by the organisation's directory.
@NullMarked
package org.parley.server.auth.internal.directory;

import org.jspecify.annotations.NullMarked;
