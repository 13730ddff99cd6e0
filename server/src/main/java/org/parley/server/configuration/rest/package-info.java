/// The settings as files over REST.
@NullMarked
package org.parley.server.configuration.rest;

import org.jspecify.annotations.NullMarked;
