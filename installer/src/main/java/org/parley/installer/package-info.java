/// The quick start: writes the settings of a small centre and walks one call through it.
@NullMarked
package org.parley.installer;

import org.jspecify.annotations.NullMarked;
