/// What the server does on a schedule, once for all nodes of one database.
@NullMarked
package org.parley.server.platform.jobs;

import org.jspecify.annotations.NullMarked;
