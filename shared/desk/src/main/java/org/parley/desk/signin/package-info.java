/// Signing in: the screen, and what is said when it fails.
@NullMarked
package org.parley.desk.signin;

import org.jspecify.annotations.NullMarked;
