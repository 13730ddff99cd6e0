/// How routing is wired and configured.
@NullMarked
package org.parley.server.routing.configure;

import org.jspecify.annotations.NullMarked;
