/// The telephone as the bar shows it.
@NullMarked
package org.parley.phonebar.line;

import org.jspecify.annotations.NullMarked;
