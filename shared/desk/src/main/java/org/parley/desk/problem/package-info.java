/// Telling people what went wrong, in their language, and what to do.
@NullMarked
package org.parley.desk.problem;

import org.jspecify.annotations.NullMarked;
