/// Wiring of the settings.
@NullMarked
package org.parley.server.settings.configure;

import org.jspecify.annotations.NullMarked;
