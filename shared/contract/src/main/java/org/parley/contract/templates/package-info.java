/// Mail templates.
@NullMarked
package org.parley.contract.templates;

import org.jspecify.annotations.NullMarked;
