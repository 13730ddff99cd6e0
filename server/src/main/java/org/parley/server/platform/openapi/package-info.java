/// The description of the REST interface, for programs (OpenAPI 3.1) and for people.
@NullMarked
package org.parley.server.platform.openapi;

import org.jspecify.annotations.NullMarked;
