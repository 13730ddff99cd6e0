/// The reasons for which agents pause.
@NullMarked
package org.parley.server.pauses;

import org.jspecify.annotations.NullMarked;
