/// Hashes of passwords, and whose turn it is when many are to be checked.
@NullMarked
package org.parley.server.auth.internal.hash;

import org.jspecify.annotations.NullMarked;
