/// Tags of calls, given and taken by hand.
@NullMarked
package org.parley.contract.tags.given;

import org.jspecify.annotations.NullMarked;
