/// The settings as files: export, plan, apply, and going back to an earlier moment.
@NullMarked
package org.parley.server.configuration;

import org.jspecify.annotations.NullMarked;
