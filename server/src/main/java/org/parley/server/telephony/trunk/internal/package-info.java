/// Trunks in the database.
@NullMarked
package org.parley.server.telephony.trunk.internal;

import org.jspecify.annotations.NullMarked;
