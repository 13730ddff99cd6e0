/// Signing in by another server's word (OpenID Connect).
@NullMarked
package org.parley.contract.auth.sso;

import org.jspecify.annotations.NullMarked;
