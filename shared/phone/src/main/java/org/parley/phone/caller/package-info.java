/// Synthetic callers and agents over plain UDP, for the quick start, tests and benchmarks.
@NullMarked
package org.parley.phone.caller;

import org.jspecify.annotations.NullMarked;
