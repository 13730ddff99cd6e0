/// What agents can be good at.
@NullMarked
package org.parley.server.skills;

import org.jspecify.annotations.NullMarked;
