/// What the server does on a schedule, on the console.
@NullMarked
package org.parley.admin.jobs;

import org.jspecify.annotations.NullMarked;
