/// The people of the centre.
@NullMarked
package org.parley.contract.staff;

import org.jspecify.annotations.NullMarked;
