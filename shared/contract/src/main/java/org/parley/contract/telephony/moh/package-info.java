/// Music on hold: what callers hear while they wait.
@NullMarked
package org.parley.contract.telephony.moh;

import org.jspecify.annotations.NullMarked;
