/// The applications of action plans.
@NullMarked
package org.parley.server.telephony.route.steps;

import org.jspecify.annotations.NullMarked;
