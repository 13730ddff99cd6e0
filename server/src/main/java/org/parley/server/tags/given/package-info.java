/// Tags of calls.
@NullMarked
package org.parley.server.tags.given;

import org.jspecify.annotations.NullMarked;
