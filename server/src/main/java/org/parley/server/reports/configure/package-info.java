/// How reports are wired.
@NullMarked
package org.parley.server.reports.configure;

import org.jspecify.annotations.NullMarked;
