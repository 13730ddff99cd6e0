/// Recorded calls: found, heard, rated and taken away.
@NullMarked
package org.parley.admin.recordings;

import org.jspecify.annotations.NullMarked;
