/// The desks' languages: texts by feature, and numbers, dates and durations as people write them.
@NullMarked
package org.parley.desk.i18n;

import org.jspecify.annotations.NullMarked;
