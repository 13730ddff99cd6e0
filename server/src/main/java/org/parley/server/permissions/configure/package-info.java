/// Wires permissions.
@NullMarked
package org.parley.server.permissions.configure;

import org.jspecify.annotations.NullMarked;
