/// Fields whose values are other things: one queue, some agents.
@NullMarked
package org.parley.admin.choice;

import org.jspecify.annotations.NullMarked;
