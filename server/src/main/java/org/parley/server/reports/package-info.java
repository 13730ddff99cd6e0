/// What happened: one fact per call, taken from what Asterisk itself wrote down.
@NullMarked
package org.parley.server.reports;

import org.jspecify.annotations.NullMarked;
