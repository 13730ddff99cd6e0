package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;

/// Feeds the other side's sound to a meter.
final class RemoteSound implements AudioTrackSink {
    private final AudioTrack track;
    private final AudioMeter meter;

    private RemoteSound(AudioTrack track, AudioMeter meter) {
        this.track = track;
        this.meter = meter;
    }

    static RemoteSound hear(AudioTrack track, AudioMeter meter) {
        RemoteSound sound = new RemoteSound(track, meter);
        track.addSink(sound);
        return sound;
    }

    void leave() {
        track.removeSink(this);
    }

    @Override
    public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
        short[] samples = new short[frames];
        for (int i = 0; i < frames; i++) {
            int at = 2 * i * channels;
            samples[i] = (short) ((data[at] & 0xff) | (data[at + 1] << 8));
        }
        meter.add(samples, frames, sampleRate);
    }
}
