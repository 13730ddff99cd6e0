/// What a queue does besides ringing its agents: whom it lets in, what it tells, how it treats its
/// members.
@NullMarked
package org.parley.contract.telephony.queue;

import org.jspecify.annotations.NullMarked;
