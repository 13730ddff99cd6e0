/// Queues, routes and trunks on the console.
@NullMarked
package org.parley.admin.voice;

import org.jspecify.annotations.NullMarked;
