/// The licence on the console.
@NullMarked
package org.parley.admin.licensing;

import org.jspecify.annotations.NullMarked;
