/// Tells other programs whether the server lives and whether it is ready.
@NullMarked
package org.parley.server.platform.health;

import org.jspecify.annotations.NullMarked;
