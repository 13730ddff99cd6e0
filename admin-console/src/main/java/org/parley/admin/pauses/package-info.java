/// Pauses on the console.
@NullMarked
package org.parley.admin.pauses;

import org.jspecify.annotations.NullMarked;
