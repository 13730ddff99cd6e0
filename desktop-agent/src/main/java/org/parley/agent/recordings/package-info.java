/// The agent's own recorded calls.
@NullMarked
package org.parley.agent.recordings;

import org.jspecify.annotations.NullMarked;
