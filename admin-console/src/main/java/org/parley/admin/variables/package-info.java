/// Variables of flows, pop-ups and mails.
@NullMarked
package org.parley.admin.variables;

import org.jspecify.annotations.NullMarked;
