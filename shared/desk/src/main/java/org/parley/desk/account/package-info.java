/// One's own account: password, second factor, sessions.
@NullMarked
package org.parley.desk.account;

import org.jspecify.annotations.NullMarked;
