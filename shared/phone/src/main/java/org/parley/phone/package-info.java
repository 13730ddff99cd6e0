/// The softphone's public face: what a program sees of a telephone that has no screen.
@NullMarked
package org.parley.phone;

import org.jspecify.annotations.NullMarked;
