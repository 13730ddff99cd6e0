/// Listening to recordings: play, pause, seek and speed, with the shape of the sound.
@NullMarked
package org.parley.desk.player;

import org.jspecify.annotations.NullMarked;
