/// The omni desktop's start; each feature's screens live in a package of its own.
@NullMarked
package org.parley.agent;

import org.jspecify.annotations.NullMarked;
