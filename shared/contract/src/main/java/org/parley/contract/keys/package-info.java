/// Keys of whoever signs licences and updates.
@NullMarked
package org.parley.contract.keys;

import org.jspecify.annotations.NullMarked;
