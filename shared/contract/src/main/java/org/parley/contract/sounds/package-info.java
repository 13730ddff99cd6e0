/// Sounds that callers hear: announcements, greetings.
@NullMarked
package org.parley.contract.sounds;

import org.jspecify.annotations.NullMarked;
