/// Agents over REST.
@NullMarked
package org.parley.server.staff.rest;

import org.jspecify.annotations.NullMarked;
