/// Time intervals on the console.
@NullMarked
package org.parley.admin.intervals;

import org.jspecify.annotations.NullMarked;
