/// Reports over facts.
@NullMarked
package org.parley.admin.reports;

import org.jspecify.annotations.NullMarked;
