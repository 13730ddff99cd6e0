/// What others may hold of routing: queue settings, the events the router hears and the decisions
/// it takes.
@NullMarked
package org.parley.server.routing.model;

import org.jspecify.annotations.NullMarked;
