/// How calls ended, in words that a centre chooses and agents say.
@NullMarked
package org.parley.server.dispositions;

import org.jspecify.annotations.NullMarked;
