/// A centre on the loopback for tests of the console.
@NullMarked
package org.parley.admin.testing;

import org.jspecify.annotations.NullMarked;
