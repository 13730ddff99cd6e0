/// What the board asks and tells in windows of its own.
@NullMarked
package org.parley.admin.realtime.dialog;

import org.jspecify.annotations.NullMarked;
