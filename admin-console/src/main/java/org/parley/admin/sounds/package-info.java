/// Sounds on the console.
@NullMarked
package org.parley.admin.sounds;

import org.jspecify.annotations.NullMarked;
