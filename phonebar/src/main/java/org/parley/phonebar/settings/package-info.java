/// What an agent may set: devices and sounds, how calls are answered, where the bar lies.
@NullMarked
package org.parley.phonebar.settings;

import org.jspecify.annotations.NullMarked;
