/// How rows become facts, and how both are stored.
@NullMarked
package org.parley.server.reports.internal;

import org.jspecify.annotations.NullMarked;
