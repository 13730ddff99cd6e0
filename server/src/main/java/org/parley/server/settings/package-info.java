/// Settings of the centre as a whole.
@NullMarked
package org.parley.server.settings;

import org.jspecify.annotations.NullMarked;
