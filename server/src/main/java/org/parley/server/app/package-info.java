/// The program: its parts, its start and its end.
@NullMarked
package org.parley.server.app;

import org.jspecify.annotations.NullMarked;
