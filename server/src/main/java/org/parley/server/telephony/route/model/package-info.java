/// Numbers as the server knows them.
@NullMarked
package org.parley.server.telephony.route.model;

import org.jspecify.annotations.NullMarked;
