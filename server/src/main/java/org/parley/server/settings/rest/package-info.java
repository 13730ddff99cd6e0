/// Settings over REST.
@NullMarked
package org.parley.server.settings.rest;

import org.jspecify.annotations.NullMarked;
