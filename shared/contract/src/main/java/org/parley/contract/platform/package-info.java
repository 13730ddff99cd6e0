/// What every feature's contract is made of: ids, pages, refusals, permissions, JSON.
@NullMarked
package org.parley.contract.platform;

import org.jspecify.annotations.NullMarked;
