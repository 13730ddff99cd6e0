/// Asterisk's channel event log (CEL) as it lies in a file.
@NullMarked
package org.parley.server.reports.cel;

import org.jspecify.annotations.NullMarked;
