/// Mail templates.
@NullMarked
package org.parley.server.templates;

import org.jspecify.annotations.NullMarked;
