/// How well one hears each other in a call.
@NullMarked
package org.parley.phonebar.quality;

import org.jspecify.annotations.NullMarked;
