/// Listening to agents' calls, whispering into them and joining them.
@NullMarked
package org.parley.contract.telephony.spy;

import org.jspecify.annotations.NullMarked;
