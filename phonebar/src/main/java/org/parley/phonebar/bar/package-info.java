/// The bar's window.
@NullMarked
package org.parley.phonebar.bar;

import org.jspecify.annotations.NullMarked;
