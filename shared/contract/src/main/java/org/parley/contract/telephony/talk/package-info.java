/// What agents do with several calls of their own at once.
@NullMarked
package org.parley.contract.telephony.talk;

import org.jspecify.annotations.NullMarked;
