/// The board over HTTP.
@NullMarked
package org.parley.server.realtime.rest;

import org.jspecify.annotations.NullMarked;
