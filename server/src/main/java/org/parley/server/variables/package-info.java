/// Variables of flows, pop-ups and mails.
@NullMarked
package org.parley.server.variables;

import org.jspecify.annotations.NullMarked;
