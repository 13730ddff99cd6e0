/// HTML that others wrote, made harmless.
@NullMarked
package org.parley.server.platform.html;

import org.jspecify.annotations.NullMarked;
