/// Versions of server and desks, what changed in them, and what a desk has to do.
@NullMarked
package org.parley.contract.updates;

import org.jspecify.annotations.NullMarked;
