/// Labels for interactions and contacts.
@NullMarked
package org.parley.contract.tags;

import org.jspecify.annotations.NullMarked;
