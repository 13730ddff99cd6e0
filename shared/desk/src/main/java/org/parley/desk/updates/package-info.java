/// What changed from version to version, as people read it.
@NullMarked
package org.parley.desk.updates;

import org.jspecify.annotations.NullMarked;
