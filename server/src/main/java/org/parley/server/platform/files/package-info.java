/// How the server writes small files.
@NullMarked
package org.parley.server.platform.files;

import org.jspecify.annotations.NullMarked;
