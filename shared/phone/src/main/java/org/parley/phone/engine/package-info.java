/// The softphone itself: registration and calls, driven by one thread.
@NullMarked
package org.parley.phone.engine;

import org.jspecify.annotations.NullMarked;
