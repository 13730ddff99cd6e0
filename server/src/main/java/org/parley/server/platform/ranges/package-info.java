/// Answers of which a sender may ask for a part.
@NullMarked
package org.parley.server.platform.ranges;

import org.jspecify.annotations.NullMarked;
