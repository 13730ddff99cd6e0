/// What a machine must have for a server of Parley, and how to get what it lacks.
@NullMarked
package org.parley.server.platform.doctor;

import org.jspecify.annotations.NullMarked;
