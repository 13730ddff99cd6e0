/// The screen's thread, background work, and views that undo their listeners.
@NullMarked
package org.parley.desk.fx;

import org.jspecify.annotations.NullMarked;
