/// Signing in by the organisation's directory (LDAP).
@NullMarked
package org.parley.contract.auth.directory;

import org.jspecify.annotations.NullMarked;
