/// Mail templates.
@NullMarked
package org.parley.admin.templates;

import org.jspecify.annotations.NullMarked;
