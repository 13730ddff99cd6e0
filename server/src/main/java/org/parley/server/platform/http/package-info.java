/// REST over HTTP: listeners, errors, sign-in check and permissions, limits, repeats of commands.
@NullMarked
package org.parley.server.platform.http;

import org.jspecify.annotations.NullMarked;
