/// How requests are read and errors answered.
@NullMarked
package org.parley.server.platform.http.internal;

import org.jspecify.annotations.NullMarked;
