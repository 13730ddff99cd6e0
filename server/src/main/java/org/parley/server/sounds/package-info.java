/// Sounds for callers, kept as Asterisk plays them.
@NullMarked
package org.parley.server.sounds;

import org.jspecify.annotations.NullMarked;
