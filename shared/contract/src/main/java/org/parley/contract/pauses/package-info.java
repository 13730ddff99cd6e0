/// The reasons for which agents pause.
@NullMarked
package org.parley.contract.pauses;

import org.jspecify.annotations.NullMarked;
