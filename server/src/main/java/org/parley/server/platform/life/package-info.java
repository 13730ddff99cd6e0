/// What is started and stopped in order, and what is asked for its health.
@NullMarked
package org.parley.server.platform.life;

import org.jspecify.annotations.NullMarked;
