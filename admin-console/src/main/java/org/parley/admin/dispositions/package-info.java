/// Dispositions on the console.
@NullMarked
package org.parley.admin.dispositions;

import org.jspecify.annotations.NullMarked;
