/// Time intervals: when they are in force and when that changes.
@NullMarked
package org.parley.server.intervals;

import org.jspecify.annotations.NullMarked;
