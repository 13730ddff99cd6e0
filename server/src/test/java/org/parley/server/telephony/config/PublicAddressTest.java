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
import java.util.List;
import java.util.Optional;

/// What a real Asterisk at 127.0.0.1 tells a peer at 127.0.0.2 of its address.
@Tag("asterisk")
final class PublicAddressTest {
    private static final String PUBLIC = "203.0.113.7";

    @Test
    @Tag("A9")
    void peerFromOutsideIsToldThePublicAddress() throws IOException {
        try (AsteriskNode node = node(List.of("10.0.0.0/8", "127.0.0.1/32"))) {
            assertEquals(List.of(), node.complaints());
            String answer = OutsidePeer.answer(node.ports().sip(), "0800");
            assertTrue(answer.contains("c=IN IP4 " + PUBLIC), answer);
            assertTrue(answer.contains("Contact: <sip:" + PUBLIC), answer);
        }
    }

    @Test
    @Tag("A9")
    void peerOfALocalNetworkIsToldTheRealOne() throws IOException {
        try (AsteriskNode node = node(List.of("127.0.0.0/8"))) {
            String answer = OutsidePeer.answer(node.ports().sip(), "0800");
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
                        List.of(
                                new Trunk(
                                        "carrier",
                                        OutsidePeer.ADDRESS,
                                        5099,
                                        List.of(OutsidePeer.ADDRESS))),
                        List.of(QueueProfile.of("sales", Strategy.RRMEMORY)),
                        List.of(new InboundRoute("0800", "sales")),
                        List.of(),
                        empty.music()));
    }
}
