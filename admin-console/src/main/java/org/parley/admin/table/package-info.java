/// Parts that the console's tables are made of.
@NullMarked
package org.parley.admin.table;

import org.jspecify.annotations.NullMarked;
