/// Who may sign in, and who a request comes from.
@NullMarked
package org.parley.server.auth;

import org.jspecify.annotations.NullMarked;
