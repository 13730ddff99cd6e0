/// The admin console's start; each feature's screens live in a package of its own.
@NullMarked
package org.parley.admin;

import org.jspecify.annotations.NullMarked;
