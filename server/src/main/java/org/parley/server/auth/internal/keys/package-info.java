/// Keys of programs.
@NullMarked
package org.parley.server.auth.internal.keys;

import org.jspecify.annotations.NullMarked;
