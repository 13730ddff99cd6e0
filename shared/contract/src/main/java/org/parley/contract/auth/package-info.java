/// Signing in and out.
@NullMarked
package org.parley.contract.auth;

import org.jspecify.annotations.NullMarked;
