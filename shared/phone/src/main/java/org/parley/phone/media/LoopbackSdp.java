package org.parley.phone.media;

/// Keeps a description on this machine: libwebrtc never offers the loopback address by itself.
final class LoopbackSdp {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ADDRESS = 4;

    private LoopbackSdp() {}

    /// Our description with each IPv4 address turned into the loopback one.
    static String outgoing(String sdp) {
        StringBuilder changed = new StringBuilder(sdp.length());
        for (String line : sdp.lines().toList()) {
            if (line.startsWith("a=candidate:")) {
                String[] fields = line.split(" ", -1);
                if (fields.length <= ADDRESS || fields[ADDRESS].contains(":")) {
                    continue;
                }
                fields[ADDRESS] = LOOPBACK;
                append(changed, String.join(" ", fields));
            } else if (line.startsWith("c=IN IP4 ")) {
                append(changed, "c=IN IP4 " + LOOPBACK);
            } else {
                append(changed, line);
            }
        }
        return changed.toString();
    }

    /// The other side's description without candidates that are not on this machine.
    static String incoming(String sdp) {
        StringBuilder changed = new StringBuilder(sdp.length());
        for (String line : sdp.lines().toList()) {
            String[] fields = line.split(" ", -1);
            boolean elsewhere =
                    line.startsWith("a=candidate:")
                            && (fields.length <= ADDRESS || !fields[ADDRESS].startsWith("127."));
            if (!elsewhere) {
                append(changed, line);
            }
        }
        return changed.toString();
    }

    private static void append(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
