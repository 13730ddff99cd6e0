/// Who may do what, and with which things.
@NullMarked
package org.parley.contract.permissions;

import org.jspecify.annotations.NullMarked;
