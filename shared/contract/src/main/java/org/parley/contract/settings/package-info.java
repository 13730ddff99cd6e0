/// Settings of the centre as a whole.
@NullMarked
package org.parley.contract.settings;

import org.jspecify.annotations.NullMarked;
