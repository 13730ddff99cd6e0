/// What every configured thing offers over REST: list, add, change, delete, copy, export, history.
@NullMarked
package org.parley.contract.platform.entity;

import org.jspecify.annotations.NullMarked;
