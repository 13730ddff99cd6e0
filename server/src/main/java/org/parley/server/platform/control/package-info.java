/// Commands for the running server from the machine it runs on.
@NullMarked
package org.parley.server.platform.control;

import org.jspecify.annotations.NullMarked;
