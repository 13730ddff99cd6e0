/// Whom one can call or hand a call to, and the calls that were.
@NullMarked
package org.parley.phonebar.people;

import org.jspecify.annotations.NullMarked;
