/// Signing in and out over REST.
@NullMarked
package org.parley.server.auth.rest;

import org.jspecify.annotations.NullMarked;
