package org.parley.server.telephony.config.internal;

import org.parley.server.telephony.config.model.AsteriskModel;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodePeer;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.trunk.model.Trunk;

/// What one node of a pair is told of the other: its endpoint, and how a call of a trunk goes from
/// the node that stands by to the one at work, or stays when that one cannot be reached.
final class PeerFiles {
    /// Where calls of the other node arrive.
    private static final String FROM = "parley-from-node";

    private static final String TOLD = "parley-over-told";
    private static final String LOGIN = "parley-node";

    /// How often the nodes look for each other, so that one that is gone costs no caller time.
    private static final int LOOK_SECONDS = 5;

    private PeerFiles() {}

    /// Where calls of a trunk begin on this node.
    static String arrival(NodeNetwork network, Trunk trunk) {
        return network.standsBy() ? over(trunk) : routes(trunk);
    }

    /// The other node is known by the user in `From` and proves itself by the secret; who calls
    /// travels in `P-Asserted-Identity`.
    static void endpoint(ConfFile file, NodePeer peer) {
        file.section(peer.endpoint())
                .set("type", "endpoint")
                .set("context", FROM)
                .set("transport", "udp")
                .set("aors", peer.endpoint())
                .set("auth", peer.endpoint())
                .set("outbound_auth", peer.endpoint())
                .set("identify_by", "username")
                .set("from_user", peer.ownEndpoint())
                .set("disallow", "all")
                .set("allow", "ulaw,alaw,opus")
                .set("direct_media", false)
                .set("send_pai", true)
                .set("trust_id_inbound", true)
                .set("trust_id_outbound", true);
        file.section(peer.endpoint())
                .set("type", "auth")
                .set("auth_type", "userpass")
                .set("username", LOGIN)
                .set("password", peer.secret());
        file.section(peer.endpoint())
                .set("type", "aor")
                .set("contact", "sip:" + peer.host() + ":" + peer.port())
                .set("qualify_frequency", LOOK_SECONDS);
    }

    static void dialplan(ConfFile file, AsteriskModel model) {
        model.node()
                .network()
                .peer()
                .ifPresent(peer -> {
                    file.section(TOLD);
                    model.trunks()
                            .forEach(trunk ->
                                    file.line(
                                                    "exten => "
                                                            + trunk.name()
                                                            + ",1,Set(PJSIP_HEADER(add,X-Parley-Trunk)="
                                                            + trunk.name()
                                                            + ")")
                                            .line(" same => n,Return()"));
                    file.section(FROM)
                            .line(
                                    "exten => _[0-9a-zA-Z*#+]!,1,Goto(parley-arrived-${FILTER(0-9A-Za-z_,${PJSIP_HEADER(read,X-Parley-Trunk)})},${FILTER(0-9a-zA-Z*#+,${EXTEN})},1)");
                    model.trunks().forEach(trunk -> trunk(file, peer, trunk));
                });
    }

    /// A call that the other node has taken is told of there alone.
    private static void trunk(ConfFile file, NodePeer peer, Trunk trunk) {
        String number = "${FILTER(0-9a-zA-Z*#+,${EXTEN})}";
        file.section("parley-arrived-" + trunk.name())
                .line("exten => _[0-9a-zA-Z*#+]!,1,Goto(" + routes(trunk) + "," + number + ",1)");
        if (peer.atWork()) {
            file.section(over(trunk))
                    .line("exten => _[0-9a-zA-Z*#+]!,1,CELGenUserEvent(ParleyHandedOver)")
                    .line(
                            " same => n,Dial(PJSIP/"
                                    + number
                                    + "@"
                                    + peer.endpoint()
                                    + ",,b("
                                    + TOLD
                                    + "^"
                                    + trunk.name()
                                    + "^1))")
                    .line(
                            " same => n,GotoIf($[\"${DIALSTATUS}\" = \"CHANUNAVAIL\" | \"${DIALSTATUS}\" = \"CONGESTION\"]?kept)")
                    .line(" same => n,Hangup(${HANGUPCAUSE})")
                    .line(" same => n(kept),CELGenUserEvent(ParleyKept)")
                    .line(" same => n,Goto(" + routes(trunk) + "," + number + ",1)");
        }
    }

    private static String over(Trunk trunk) {
        return "parley-over-" + trunk.name();
    }

    private static String routes(Trunk trunk) {
        return PlanCompiler.contextName(trunk.settings().context());
    }
}
