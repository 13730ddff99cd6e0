/// The settings as files, earlier moments, and what Asterisk runs.
@NullMarked
package org.parley.admin.configuration;

import org.jspecify.annotations.NullMarked;
