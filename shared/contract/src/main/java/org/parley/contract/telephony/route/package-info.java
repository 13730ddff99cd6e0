/// What leads calls on their way: prefixes, and trying the routes with a call that is made up.
@NullMarked
package org.parley.contract.telephony.route;

import org.jspecify.annotations.NullMarked;
