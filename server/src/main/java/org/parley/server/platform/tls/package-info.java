/// The server's identity on the network: its own small certificate authority, or given
/// certificates.
@NullMarked
package org.parley.server.platform.tls;

import org.jspecify.annotations.NullMarked;
