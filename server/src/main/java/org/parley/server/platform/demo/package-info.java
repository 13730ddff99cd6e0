/// Data to try the product with.
@NullMarked
package org.parley.server.platform.demo;

import org.jspecify.annotations.NullMarked;
