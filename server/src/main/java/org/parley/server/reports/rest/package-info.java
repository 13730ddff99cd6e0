/// The reports over HTTP.
@NullMarked
package org.parley.server.reports.rest;

import org.jspecify.annotations.NullMarked;
