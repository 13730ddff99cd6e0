/// Accounts, sessions and keys: who may sign in, who has done so, and which programs.
@NullMarked
package org.parley.contract.auth.account;

import org.jspecify.annotations.NullMarked;
