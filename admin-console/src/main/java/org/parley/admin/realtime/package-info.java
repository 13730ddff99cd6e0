/// The live board as supervisors see it.
@NullMarked
package org.parley.admin.realtime;

import org.jspecify.annotations.NullMarked;
