/// What is published of newer versions, and what desks of older ones have to do.
@NullMarked
package org.parley.server.updates;

import org.jspecify.annotations.NullMarked;
