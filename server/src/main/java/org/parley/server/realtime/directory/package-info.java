/// Whom an agent can call, with the state that the board shows.
@NullMarked
package org.parley.server.realtime.directory;

import org.jspecify.annotations.NullMarked;
