/// What the tests of all desks share: a screen that needs no display, pictures, and texts.
@NullMarked
package org.parley.desk.testing;

import org.jspecify.annotations.NullMarked;
