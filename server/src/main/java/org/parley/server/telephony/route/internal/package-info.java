/// Numbers in the database.
@NullMarked
package org.parley.server.telephony.route.internal;

import org.jspecify.annotations.NullMarked;
