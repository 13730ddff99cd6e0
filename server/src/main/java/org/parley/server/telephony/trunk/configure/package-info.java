/// How trunks are wired.
@NullMarked
package org.parley.server.telephony.trunk.configure;

import org.jspecify.annotations.NullMarked;
