/// The licence over REST.
@NullMarked
package org.parley.server.licensing.rest;

import org.jspecify.annotations.NullMarked;
