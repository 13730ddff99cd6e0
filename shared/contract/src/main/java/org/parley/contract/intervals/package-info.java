/// Time intervals: when an action of a route, an account or a campaign is in force.
@NullMarked
package org.parley.contract.intervals;

import org.jspecify.annotations.NullMarked;
