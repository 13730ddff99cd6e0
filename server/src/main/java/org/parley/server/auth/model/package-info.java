/// People as the server knows them.
@NullMarked
package org.parley.server.auth.model;

import org.jspecify.annotations.NullMarked;
