/// Tags on the console.
@NullMarked
package org.parley.admin.tags;

import org.jspecify.annotations.NullMarked;
