/// What is licensed, how many agents may be signed in, and until when.
@NullMarked
package org.parley.server.licensing;

import org.jspecify.annotations.NullMarked;
