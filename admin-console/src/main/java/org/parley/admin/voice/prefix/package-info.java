/// Prefixes by which agents choose the way out.
@NullMarked
package org.parley.admin.voice.prefix;

import org.jspecify.annotations.NullMarked;
