/// Profiles over REST.
@NullMarked
package org.parley.server.permissions.rest;

import org.jspecify.annotations.NullMarked;
