/// Who changed what, stored together with the change.
@NullMarked
package org.parley.server.platform.audit;

import org.jspecify.annotations.NullMarked;
