package org.parley.desk.player;

import org.parley.desk.control.Sound.NoSound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Where sound is heard.
@FunctionalInterface
public interface Loudspeaker {
    /// The computer's own.
    Loudspeaker OF_COMPUTER = Loudspeaker::ofComputer;

    /// @param rate samples a second, of one channel and 16 bit
    /// @throws NoSound when there is nothing to hear it on
    Line open(int rate) throws NoSound;

    /// Takes sound as fast as it is heard.
    interface Line extends AutoCloseable {
        /// Returns when there is room for more.
        void write(short[] samples);

        /// Returns when all is heard.
        void finish();

        @Override
        void close();
    }

    private static Line ofComputer(int rate) throws NoSound {
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, rate / 5 * 2);
            line.start();
            return new OpenLine(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new NoSound(e);
        }
    }

    /// A line of the computer.
    record OpenLine(SourceDataLine line) implements Line {
        @Override
        public void write(short[] samples) {
            byte[] bytes = new byte[2 * samples.length];
            for (int i = 0; i < samples.length; i++) {
                bytes[2 * i] = (byte) samples[i];
                bytes[2 * i + 1] = (byte) (samples[i] >> 8);
            }
            line.write(bytes, 0, bytes.length);
        }

        @Override
        public void finish() {
            line.drain();
        }

        @Override
        public void close() {
            line.flush();
            line.close();
        }
    }
}
