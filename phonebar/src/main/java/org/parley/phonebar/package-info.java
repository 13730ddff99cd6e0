/// The Phonebar: one slim bar, always on top, with which an agent takes calls.
@NullMarked
package org.parley.phonebar;

import org.jspecify.annotations.NullMarked;
