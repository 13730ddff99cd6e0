/// Versions on the console: what runs, what is newer, what desks do about theirs.
@NullMarked
package org.parley.admin.updates;

import org.jspecify.annotations.NullMarked;
