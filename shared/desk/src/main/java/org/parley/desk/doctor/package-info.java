/// What a computer must have for a desk of Parley.
@NullMarked
package org.parley.desk.doctor;

import org.jspecify.annotations.NullMarked;
