/// Wiring of sign-in.
@NullMarked
package org.parley.server.auth.configure;

import org.jspecify.annotations.NullMarked;
