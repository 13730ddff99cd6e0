/// Labels for interactions and contacts.
@NullMarked
package org.parley.server.tags;

import org.jspecify.annotations.NullMarked;
