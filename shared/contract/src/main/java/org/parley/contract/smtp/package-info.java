/// Accounts over which the server sends mail of its own.
@NullMarked
package org.parley.contract.smtp;

import org.jspecify.annotations.NullMarked;
