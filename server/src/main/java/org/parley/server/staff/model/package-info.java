/// Agents as the server knows them.
@NullMarked
package org.parley.server.staff.model;

import org.jspecify.annotations.NullMarked;
