/// What the bar itself lets be heard, and by which devices.
@NullMarked
package org.parley.phonebar.sound;

import org.jspecify.annotations.NullMarked;
