/// Keys that reach the bar while another program is used.
@NullMarked
package org.parley.phonebar.keys;

import org.jspecify.annotations.NullMarked;
