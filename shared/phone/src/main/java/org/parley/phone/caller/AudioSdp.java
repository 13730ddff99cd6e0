package org.parley.phone.caller;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/// The little of an audio session description (RFC 8866) that a G.711 telephone needs.
///
/// @param target where sound goes
/// @param direction the sender's: `sendrecv`, `sendonly`, `recvonly` or `inactive`
record AudioSdp(InetSocketAddress target, String direction) {
    static final int DTMF_PAYLOAD = 101;

    /// Reads a description; empty when it has no audio, or an address that is not a number.
    static Optional<AudioSdp> parse(String sdp) {
        String host = "";
        int port = 0;
        String direction = "sendrecv";
        for (String line : sdp.lines().toList()) {
            String[] words = line.strip().split(" ", -1);
            if (line.startsWith("c=IN IP4 ") && words.length > 2) {
                host = words[2];
            } else if (line.startsWith("m=audio ") && words.length > 1) {
                port = port(words[1]);
            } else if (line.matches("a=(sendrecv|sendonly|recvonly|inactive)\\s*")) {
                direction = line.substring(2).strip();
            }
        }
        if (port == 0 || !host.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AudioSdp(
                            new InetSocketAddress(InetAddress.getByName(host), port), direction));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static int port(String digits) {
        return digits.matches("\\d{1,5}") && Integer.parseInt(digits) < 65536
                ? Integer.parseInt(digits)
                : 0;
    }

    /// The direction to answer an offer of this one with.
    String mirrored() {
        return switch (direction) {
            case "sendonly" -> "recvonly";
            case "recvonly" -> "sendonly";
            default -> direction;
        };
    }

    /// May we send to it?
    boolean hears() {
        return direction.equals("sendrecv") || direction.equals("recvonly");
    }

    /// Our own description.
    static String write(InetSocketAddress local, long version, String direction) {
        return String.format(
                Locale.ROOT,
                """
                v=0
                o=parley 1 %d IN IP4 %s
                s=-
                c=IN IP4 %s
                t=0 0
                m=audio %d RTP/AVP 0 %d
                a=rtpmap:0 PCMU/8000
                a=rtpmap:%d telephone-event/8000
                a=fmtp:%d 0-15
                a=ptime:20
                a=%s
                """
                        .replace("\n", "\r\n"),
                version,
                local.getAddress().getHostAddress(),
                local.getAddress().getHostAddress(),
                local.getPort(),
                DTMF_PAYLOAD,
                DTMF_PAYLOAD,
                DTMF_PAYLOAD,
                direction);
    }

    /// Our own description with another codec.
    static String speaking(String description, String codec) {
        return codec.equals(CallPlan.USUAL_CODEC)
                ? description
                : description
                        .replace(" RTP/AVP 0 ", " RTP/AVP 97 ")
                        .replace("rtpmap:0 " + CallPlan.USUAL_CODEC, "rtpmap:97 " + codec);
    }
}
