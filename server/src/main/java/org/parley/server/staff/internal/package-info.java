/// Agents and pauses in the database.
@NullMarked
package org.parley.server.staff.internal;

import org.jspecify.annotations.NullMarked;
