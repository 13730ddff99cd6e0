/// Who is ready, who is offered what, and why.
@NullMarked
package org.parley.contract.routing;

import org.jspecify.annotations.NullMarked;
