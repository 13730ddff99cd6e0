/// What happened: facts that do not change any more.
@NullMarked
package org.parley.contract.reports;

import org.jspecify.annotations.NullMarked;
