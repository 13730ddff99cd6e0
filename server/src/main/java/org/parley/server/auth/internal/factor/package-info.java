/// The second factor: time-based codes, and recovery codes.
@NullMarked
package org.parley.server.auth.internal.factor;

import org.jspecify.annotations.NullMarked;
