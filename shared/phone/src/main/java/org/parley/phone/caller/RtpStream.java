package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.AudioMeter;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// The sound of one call: makes the packets that go out (RFC 3550, G.711, keys by RFC 4733) and
/// measures those that come in. Packets are made on the pacing thread, taken on the receiving one.
final class RtpStream {
    static final int SAMPLES = 160;
    private static final int HEADER = 12;
    private static final int RATE = 8000;
    private static final int KEY_PACKETS = 8;
    private static final int KEY_END_PACKETS = 3;
    private static final int PAUSE_PACKETS = 5;
    private static final byte SILENCE = (byte) 0xff;
    static final String KEYPAD = "123A456B789C*0#D";
    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
    private static final String KEYS = "0123456789*#ABCD";

    private final CallSound sound;
    private final byte @Nullable [] second;
    private final AudioMeter meter = new AudioMeter();
    private final Queue<Integer> keysToSend = new ConcurrentLinkedQueue<>();
    private final List<Character> keysHeard = new CopyOnWriteArrayList<>();
    private final int source = ThreadLocalRandom.current().nextInt();
    private final Runnable firstPacket;
    private final ArrayDeque<byte[]> keyPackets = new ArrayDeque<>();
    private int sequence = ThreadLocalRandom.current().nextInt(30_000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private long sent;
    private final AtomicLong received = new AtomicLong();
    private int lastKeyTimestamp;

    RtpStream(CallSound sound, Runnable firstPacket) {
        this.sound = sound;
        this.firstPacket = firstPacket;
        this.second =
                switch (sound) {
                    case CallSound.Tone(int frequency) -> secondOf(RATE, frequency);
                    case CallSound.KeyTone(char key) -> secondOf(RATE / 5, tonesOf(key));
                    case CallSound.FewPackets _ -> null;
                };
    }

    private static int[] tonesOf(char key) {
        int place = KEYPAD.indexOf(key);
        return new int[] {ROWS[place / 4], COLUMNS[place % 4]};
    }

    /// One second that begins with so many samples of these tones; the rest is silence.
    private static byte[] secondOf(int length, int... tones) {
        byte[] samples = new byte[RATE];
        Arrays.fill(samples, SILENCE);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int tone : tones) {
                sum += Math.sin(2 * Math.PI * tone * i / RATE);
            }
            samples[i] = G711.encode((int) (12_000.0 / tones.length * sum));
        }
        return samples;
    }

    AudioMeter meter() {
        return meter;
    }

    long packetsReceived() {
        return received.get();
    }

    List<Character> keysHeard() {
        return List.copyOf(keysHeard);
    }

    void sendKeys(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            int event = KEYS.indexOf(Character.toUpperCase(key));
            if (event < 0) {
                throw new IllegalArgumentException("Not a key of a telephone: " + key);
            }
            keysToSend.add(event);
        }
    }

    /// The packet for this 20 ms; null when there is nothing to say.
    byte @Nullable [] nextPacket() {
        int now = timestamp;
        timestamp += SAMPLES;
        if (keyPackets.isEmpty()) {
            Integer event = keysToSend.poll();
            if (event != null) {
                prepareKey(event, now);
            }
        }
        byte[] key = keyPackets.poll();
        if (key != null) {
            ByteBuffer.wrap(key).putShort(2, (short) sequence++);
            return key;
        }
        return voice(now);
    }

    private byte @Nullable [] voice(int now) {
        if (sound instanceof CallSound.FewPackets few && sent >= few.count()) {
            return null;
        }
        byte[] payload = new byte[SAMPLES];
        int from = (int) (sent * SAMPLES % RATE);
        for (int i = 0; i < SAMPLES; i++) {
            payload[i] = second == null ? SILENCE : second[(from + i) % RATE];
        }
        sent++;
        byte[] packet = packet(0, false, now, payload);
        ByteBuffer.wrap(packet).putShort(2, (short) sequence++);
        return packet;
    }

    private byte[] packet(int type, boolean marker, int now, byte[] payload) {
        byte[] packet = new byte[HEADER + payload.length];
        ByteBuffer.wrap(packet)
                .put((byte) 0x80)
                .put((byte) (type | (marker ? 0x80 : 0)))
                .putShort((short) 0)
                .putInt(now)
                .putInt(source)
                .put(payload);
        return packet;
    }

    /// All packets of a key carry the time of its beginning (RFC 4733 section 2.5.1.2); a pause
    /// follows it.
    private void prepareKey(int event, int now) {
        for (int i = 1; i <= KEY_PACKETS + KEY_END_PACKETS; i++) {
            boolean end = i > KEY_PACKETS;
            int duration = Math.min(i, KEY_PACKETS) * SAMPLES;
            byte[] key = {
                (byte) event,
                (byte) ((end ? 0x80 : 0) | 10),
                (byte) (duration >> 8),
                (byte) duration
            };
            keyPackets.add(packet(AudioSdp.DTMF_PAYLOAD, i == 1, now, key));
        }
        byte[] silence = new byte[SAMPLES];
        Arrays.fill(silence, SILENCE);
        for (int i = 0; i < PAUSE_PACKETS; i++) {
            int at = now + (KEY_PACKETS + KEY_END_PACKETS + i) * SAMPLES;
            keyPackets.add(packet(0, false, at, silence));
        }
    }

    /// Takes a packet of the other side; what is not RTP is left out.
    void received(byte[] packet, int length) {
        if (length < HEADER || (packet[0] & 0xc0) != 0x80) {
            return;
        }
        int from = HEADER + 4 * (packet[0] & 0x0f);
        int payload = packet[1] & 0x7f;
        if (from > length) {
            return;
        }
        if (received.getAndIncrement() == 0) {
            firstPacket.run();
        }
        if (payload == 0) {
            short[] samples = new short[length - from];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = G711.decode(packet[from + i]);
            }
            meter.add(samples, samples.length, RATE);
        } else if (payload == AudioSdp.DTMF_PAYLOAD && length >= from + 4) {
            key(packet, from);
        }
    }

    private void key(byte[] packet, int from) {
        int began = ByteBuffer.wrap(packet, 4, 4).getInt();
        int event = packet[from] & 0xff;
        if (event < KEYS.length() && (keysHeard.isEmpty() || began != lastKeyTimestamp)) {
            lastKeyTimestamp = began;
            keysHeard.add(KEYS.charAt(event));
        }
    }
}
