/// What supervisors do to agents and waiting calls.
@NullMarked
package org.parley.server.realtime.supervision;

import org.jspecify.annotations.NullMarked;
