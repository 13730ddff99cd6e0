/// Wiring of the board.
@NullMarked
package org.parley.server.realtime.configure;

import org.jspecify.annotations.NullMarked;
