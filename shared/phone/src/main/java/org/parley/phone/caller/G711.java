package org.parley.phone.caller;

/// G.711 µ-law (ITU-T G.711): eight bits a sample on the wire, sixteen here.
final class G711 {
    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final short[] LINEAR = new short[256];

    static {
        for (int i = 0; i < 256; i++) {
            int code = ~i & 0xff;
            int magnitude = (((code & 0x0f) << 3) + BIAS) << ((code & 0x70) >> 4);
            LINEAR[i] = (short) ((code & 0x80) != 0 ? BIAS - magnitude : magnitude - BIAS);
        }
    }

    private G711() {}

    static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude >> 7);
        int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    static short decode(byte code) {
        return LINEAR[code & 0xff];
    }
}
