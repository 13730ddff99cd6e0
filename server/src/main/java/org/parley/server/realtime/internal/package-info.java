/// How the board is encoded, filtered and streamed.
@NullMarked
package org.parley.server.realtime.internal;

import org.jspecify.annotations.NullMarked;
