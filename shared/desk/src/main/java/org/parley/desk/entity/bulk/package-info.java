/// Questions before something is done to what is chosen in a list.
@NullMarked
package org.parley.desk.entity.bulk;

import org.jspecify.annotations.NullMarked;
