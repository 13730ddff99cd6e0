/// What agents are good at, and what queues ask for.
@NullMarked
package org.parley.contract.skills;

import org.jspecify.annotations.NullMarked;
