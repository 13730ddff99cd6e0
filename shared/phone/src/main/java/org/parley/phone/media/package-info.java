/// Sound: offers and answers, devices, levels and statistics, with WebRTC behind one interface.
@NullMarked
package org.parley.phone.media;

import org.jspecify.annotations.NullMarked;
