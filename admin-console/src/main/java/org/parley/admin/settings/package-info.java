/// Settings of the whole centre on the console.
@NullMarked
package org.parley.admin.settings;

import org.jspecify.annotations.NullMarked;
