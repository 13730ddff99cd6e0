/// The places of the console's rail.
@NullMarked
package org.parley.admin.navigation;

import org.jspecify.annotations.NullMarked;
