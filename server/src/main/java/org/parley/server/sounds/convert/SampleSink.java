package org.parley.server.sounds.convert;

import java.io.IOException;

/// Takes samples of one channel, -1 to 1, in their order.
interface SampleSink {
    void take(float[] samples, int count) throws IOException, UnreadableSound;
}
