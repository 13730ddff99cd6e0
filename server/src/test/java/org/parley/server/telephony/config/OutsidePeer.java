package org.parley.server.telephony.config;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/// A carrier at 127.0.0.2 that calls once and reads what it is answered.
final class OutsidePeer {
    static final String ADDRESS = "127.0.0.2";
    private static final int ANSWER_MILLIS = 8_000;

    private OutsidePeer() {}

    /// Calls a number of the centre, and gives the answer that carries Asterisk's description of
    /// its media.
    ///
    /// @param pbx the SIP port of Asterisk at 127.0.0.1
    static String answer(int pbx, String number) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] invite = invite(socket.getLocalPort(), pbx, number);
            socket.send(new DatagramPacket(invite, invite.length, loopback, pbx));
            var packet = new DatagramPacket(new byte[65_535], 65_535);
            while (true) {
                socket.receive(packet);
                String text =
                        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                if (text.contains("\nm=audio ")) {
                    return text;
                }
            }
        }
    }

    private static byte[] invite(int own, int pbx, String number) {
        String sdp =
                """
                v=0
                o=- 1 1 IN IP4 127.0.0.2
                s=-
                c=IN IP4 127.0.0.2
                t=0 0
                m=audio 40000 RTP/AVP 0
                """
                        .replace("\n", "\r\n");
        String head =
                """
                INVITE sip:NUMBER@127.0.0.1:PBX SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.2:OWN;rport;branch=z9hG4bKpublic1
                Max-Forwards: 70
                From: <sip:0611@127.0.0.2:OWN>;tag=a1
                To: <sip:NUMBER@127.0.0.1:PBX>
                Call-ID: public-address-OWN
                CSeq: 1 INVITE
                Contact: <sip:0611@127.0.0.2:OWN>
                Content-Type: application/sdp
                Content-Length: LENGTH

                """
                        .replace("NUMBER", number)
                        .replace("PBX", Integer.toString(pbx))
                        .replace("OWN", Integer.toString(own))
                        .replace("LENGTH", Integer.toString(sdp.length()))
                        .replace("\n", "\r\n");
        return (head + sdp).getBytes(StandardCharsets.UTF_8);
    }
}
