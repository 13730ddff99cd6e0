/// The people who serve customers, and their reasons to pause.
@NullMarked
package org.parley.server.staff;

import org.jspecify.annotations.NullMarked;
