/// Recorded calls.
@NullMarked
package org.parley.contract.recordings;

import org.jspecify.annotations.NullMarked;
