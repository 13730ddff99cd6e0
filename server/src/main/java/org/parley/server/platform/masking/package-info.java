/// From whom customers' numbers are kept back, and how much of them.
@NullMarked
package org.parley.server.platform.masking;

import org.jspecify.annotations.NullMarked;
