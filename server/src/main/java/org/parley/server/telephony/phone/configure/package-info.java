/// How telephones are wired.
@NullMarked
package org.parley.server.telephony.phone.configure;

import org.jspecify.annotations.NullMarked;
