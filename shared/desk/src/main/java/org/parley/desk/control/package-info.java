/// Controls of our own that all desks share.
@NullMarked
package org.parley.desk.control;

import org.jspecify.annotations.NullMarked;
