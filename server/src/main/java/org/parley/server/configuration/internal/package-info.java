/// Comparing and changing settings.
@NullMarked
package org.parley.server.configuration.internal;

import org.jspecify.annotations.NullMarked;
