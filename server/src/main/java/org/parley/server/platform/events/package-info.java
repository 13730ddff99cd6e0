/// What one part tells the others, after the fact is stored.
@NullMarked
package org.parley.server.platform.events;

import org.jspecify.annotations.NullMarked;
