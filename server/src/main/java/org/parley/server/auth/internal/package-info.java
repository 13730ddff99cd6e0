/// Passwords, sessions, lock-out.
@NullMarked
package org.parley.server.auth.internal;

import org.jspecify.annotations.NullMarked;
