/// Variables of flows, pop-ups and mails.
@NullMarked
package org.parley.contract.variables;

import org.jspecify.annotations.NullMarked;
