/// Settings in the database.
@NullMarked
package org.parley.server.settings.internal;

import org.jspecify.annotations.NullMarked;
