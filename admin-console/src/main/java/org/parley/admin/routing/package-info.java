/// Why the router chose whom it chose.
@NullMarked
package org.parley.admin.routing;

import org.jspecify.annotations.NullMarked;
