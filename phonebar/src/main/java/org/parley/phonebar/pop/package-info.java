/// What triggers put before the agent's eyes.
@NullMarked
package org.parley.phonebar.pop;

import org.jspecify.annotations.NullMarked;
