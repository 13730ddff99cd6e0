/// The second factor at sign-in.
@NullMarked
package org.parley.contract.auth.factor;

import org.jspecify.annotations.NullMarked;
