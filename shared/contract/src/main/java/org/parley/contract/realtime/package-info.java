/// The live board: a snapshot, then ordered changes.
@NullMarked
package org.parley.contract.realtime;

import org.jspecify.annotations.NullMarked;
