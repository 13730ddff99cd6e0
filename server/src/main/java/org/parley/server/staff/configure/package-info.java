/// Wiring of staff.
@NullMarked
package org.parley.server.staff.configure;

import org.jspecify.annotations.NullMarked;
