/// What a desk remembers on this computer.
@NullMarked
package org.parley.desk.settings;

import org.jspecify.annotations.NullMarked;
