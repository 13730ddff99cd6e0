/// Signing in by an identity provider (OpenID Connect).
@NullMarked
package org.parley.server.auth.internal.sso;

import org.jspecify.annotations.NullMarked;
