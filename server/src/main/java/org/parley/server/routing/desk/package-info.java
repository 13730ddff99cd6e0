/// What agents say of themselves: signed on, paused, ready; kept over restarts.
@NullMarked
package org.parley.server.routing.desk;

import org.jspecify.annotations.NullMarked;
