/// A licence's terms and the form in which they are signed.
@NullMarked
package org.parley.server.licensing.model;

import org.jspecify.annotations.NullMarked;
