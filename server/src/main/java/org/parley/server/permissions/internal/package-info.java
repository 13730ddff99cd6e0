/// How permissions are kept and worked out.
@NullMarked
package org.parley.server.permissions.internal;

import org.jspecify.annotations.NullMarked;
