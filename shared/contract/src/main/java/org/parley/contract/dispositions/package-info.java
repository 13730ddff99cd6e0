/// How conversations ended, in words that a centre chooses.
@NullMarked
package org.parley.contract.dispositions;

import org.jspecify.annotations.NullMarked;
