/// What a centre has licensed, and asking for another plan.
@NullMarked
package org.parley.contract.licensing;

import org.jspecify.annotations.NullMarked;
