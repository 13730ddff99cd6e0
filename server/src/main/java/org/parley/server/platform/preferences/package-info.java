/// What each person has chosen for the screens.
@NullMarked
package org.parley.server.platform.preferences;

import org.jspecify.annotations.NullMarked;
