package org.parley.server.telephony.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Strategy;
import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.InboundRoute;
import org.parley.server.telephony.config.model.NodeReach;
import org.parley.server.telephony.config.model.QueueProfile;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.AsteriskNode;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a real Asterisk at 127.0.0.1 tells a peer at 127.0.0.2 of its address.
@Tag("asterisk")
final class PublicAddressTest {
    private static final String PUBLIC = "203.0.113.7";
    private static final String PEER = "127.0.0.2";
    private static final int ANSWER_MILLIS = 20_000;

    @Test
    @Tag("A9")
    void peerFromOutsideIsToldThePublicAddress() throws IOException {
        try (AsteriskNode node = node(List.of("10.0.0.0/8", "127.0.0.1/32"))) {
            assertEquals(List.of(), node.complaints());
            String answer = answer(node);
            assertTrue(answer.contains("c=IN IP4 " + PUBLIC), answer);
            assertTrue(answer.contains("Contact: <sip:" + PUBLIC), answer);
        }
    }

    @Test
    @Tag("A9")
    void peerOfALocalNetworkIsToldTheRealOne() throws IOException {
        try (AsteriskNode node = node(List.of("127.0.0.0/8"))) {
            String answer = answer(node);
            assertTrue(answer.contains("c=IN IP4 127.0.0.1"), answer);
        }
    }

    private static AsteriskNode node(List<String> local) {
        return AsteriskNode.start(empty ->
                new AsteriskModel(
                        empty.node()
                                .reached(
                                        empty.node().ports(),
                                        new NodeReach(
                                                Optional.of(PUBLIC),
                                                local,
                                                0,
                                                Optional.empty(),
                                                Optional.empty())),
                        List.of(),
                        List.of(new Trunk("carrier", PEER, 5099, List.of(PEER))),
                        List.of(QueueProfile.of("sales", Strategy.RRMEMORY)),
                        List.of(new InboundRoute("0800", "sales")),
                        List.of(),
                        empty.music()));
    }

    /// Calls, and gives the answer that carries Asterisk's description of its media.
    private static String answer(AsteriskNode node) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(PEER))) {
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] invite = invite(socket.getLocalPort(), node.ports().sip());
            socket.send(new DatagramPacket(invite, invite.length, loopback, node.ports().sip()));
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

    private static byte[] invite(int own, int pbx) {
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
                INVITE sip:0800@127.0.0.1:PBX SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.2:OWN;rport;branch=z9hG4bKpublic1
                Max-Forwards: 70
                From: <sip:0611@127.0.0.2:OWN>;tag=a1
                To: <sip:0800@127.0.0.1:PBX>
                Call-ID: public-address-OWN
                CSeq: 1 INVITE
                Contact: <sip:0611@127.0.0.2:OWN>
                Content-Type: application/sdp
                Content-Length: LENGTH

                """
                        .replace("PBX", Integer.toString(pbx))
                        .replace("OWN", Integer.toString(own))
                        .replace("LENGTH", Integer.toString(sdp.length()))
                        .replace("\n", "\r\n");
        return (head + sdp).getBytes(StandardCharsets.UTF_8);
    }
}
