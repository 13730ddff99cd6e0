/// How a desk speaks with the server: typed proxies, session, event stream, durable outbox.
@NullMarked
package org.parley.client;

import org.jspecify.annotations.NullMarked;
