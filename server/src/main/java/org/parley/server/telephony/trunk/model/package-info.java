/// Trunks as others may hold them.
@NullMarked
package org.parley.server.telephony.trunk.model;

import org.jspecify.annotations.NullMarked;
