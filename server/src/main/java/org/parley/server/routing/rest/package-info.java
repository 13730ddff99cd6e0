/// The endpoints of routing.
@NullMarked
package org.parley.server.routing.rest;

import org.jspecify.annotations.NullMarked;
