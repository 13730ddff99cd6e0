/// The licence in force, its check and its store.
@NullMarked
package org.parley.server.licensing.internal;

import org.jspecify.annotations.NullMarked;
