/// How the desks look: light and dark, typeface, colours by meaning.
@NullMarked
package org.parley.desk.theme;

import org.jspecify.annotations.NullMarked;
