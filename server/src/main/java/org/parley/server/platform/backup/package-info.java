/// Everything that the server keeps in one file, and back. An archive fits both databases.
@NullMarked
package org.parley.server.platform.backup;

import org.jspecify.annotations.NullMarked;
