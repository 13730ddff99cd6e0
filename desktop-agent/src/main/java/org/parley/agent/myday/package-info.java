/// An agent's own state, and who waits for him or her.
@NullMarked
package org.parley.agent.myday;

import org.jspecify.annotations.NullMarked;
