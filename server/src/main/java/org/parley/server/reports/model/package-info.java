/// Facts of calls and the rows of Asterisk's event log that they are made of.
@NullMarked
package org.parley.server.reports.model;

import org.jspecify.annotations.NullMarked;
