/// Agents, users, profiles, telephones and teams on the console.
@NullMarked
package org.parley.admin.staff;

import org.jspecify.annotations.NullMarked;
