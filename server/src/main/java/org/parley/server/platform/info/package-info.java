/// What the server tells anyone who asks: its version, its clock, its authority.
@NullMarked
package org.parley.server.platform.info;

import org.jspecify.annotations.NullMarked;
