/// Who may do what: the profiles of users, the rights of agents, and what each sees.
@NullMarked
package org.parley.server.permissions;

import org.jspecify.annotations.NullMarked;
