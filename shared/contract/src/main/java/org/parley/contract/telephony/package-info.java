/// Telephones, calls, queues and trunks.
@NullMarked
package org.parley.contract.telephony;

import org.jspecify.annotations.NullMarked;
