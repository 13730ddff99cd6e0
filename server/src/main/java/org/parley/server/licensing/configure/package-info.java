/// Wiring of the licence.
@NullMarked
package org.parley.server.licensing.configure;

import org.jspecify.annotations.NullMarked;
