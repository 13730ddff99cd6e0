/// When triggers fit, and what their actions do.
@NullMarked
package org.parley.server.triggers.engine;

import org.jspecify.annotations.NullMarked;
