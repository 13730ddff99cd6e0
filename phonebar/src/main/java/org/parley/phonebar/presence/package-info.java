/// What the agent is doing, and what waits for him or her.
@NullMarked
package org.parley.phonebar.presence;

import org.jspecify.annotations.NullMarked;
