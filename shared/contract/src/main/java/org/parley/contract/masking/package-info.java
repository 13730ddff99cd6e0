/// What is kept back of customers' numbers.
@NullMarked
package org.parley.contract.masking;

import org.jspecify.annotations.NullMarked;
