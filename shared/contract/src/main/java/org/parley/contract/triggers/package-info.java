/// Triggers: what is done by itself when something becomes of a call.
@NullMarked
package org.parley.contract.triggers;

import org.jspecify.annotations.NullMarked;
