/// Any sound file to what telephones carry: 8 kHz, one channel, 16 bit.
@NullMarked
package org.parley.server.sounds.convert;

import org.jspecify.annotations.NullMarked;
