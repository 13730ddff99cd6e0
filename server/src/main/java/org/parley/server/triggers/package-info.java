/// Triggers: configured, tried, and logged.
@NullMarked
package org.parley.server.triggers;

import org.jspecify.annotations.NullMarked;
