/// What the server does on a schedule.
@NullMarked
package org.parley.contract.jobs;

import org.jspecify.annotations.NullMarked;
