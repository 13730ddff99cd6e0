/// Saying how a call ended.
@NullMarked
package org.parley.phonebar.result;

import org.jspecify.annotations.NullMarked;
