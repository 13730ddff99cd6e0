/// Typed configuration: one record a part, every fault told at once.
@NullMarked
package org.parley.server.platform.config;

import org.jspecify.annotations.NullMarked;
