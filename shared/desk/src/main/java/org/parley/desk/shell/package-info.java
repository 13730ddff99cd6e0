/// The window around the screens of the larger desks, and what all desks begin with.
@NullMarked
package org.parley.desk.shell;

import org.jspecify.annotations.NullMarked;
