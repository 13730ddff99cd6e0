package org.parley.server.telephony.phone.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.SipOptions;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.SipAccessApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.config.ReachedNode;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.List;
import java.util.UUID;

/// The SIP accounts of telephones over REST.
public final class SipAccessResource implements SipAccessApi, RestResource {
    private static final List<String> TLS = List.of("TLS");
    private static final List<String> WSS = List.of("WSS");

    private final StaffService staff;
    private final ReachedNode reached;
    private final CurrentSight sight;

    @Inject
    SipAccessResource(StaffService staff, ReachedNode reached, CurrentSight sight) {
        this.sight = sight;
        this.staff = staff;
        this.reached = reached;
    }

    @Override
    public SipAccess access(UUID id) {
        DeskTelephone telephone =
                staff.findTelephone(id).orElseThrow(() -> Refusal.notFound("telephone", id));
        return access(telephone.user(), telephone.secret(), telephone.line().sip());
    }

    @Override
    public SipAccess accessOfAgent(UUID id) {
        AgentPhone phone =
                staff.findPhone(id)
                        .filter(_ -> sight.get().seesAgent(id))
                        .orElseThrow(() -> Refusal.notFound("agent", id));
        if (phone.settings().typology() != Typology.EXTERNAL) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "This agent has no desk telephone. Choose it under Voice first.");
        }
        return access(phone.user(), phone.secret(), phone.settings().line().sip());
    }

    private SipAccess access(String user, String secret, SipOptions sip) {
        AsteriskNodeSettings node = reached.get();
        String server = server(node);
        int port = node.ports().sip();
        return switch (sip.transport()) {
            case AUTOMATIC -> new SipAccess(server, port, user, secret, List.of("UDP", "TCP"));
            case UDP, TCP ->
                    new SipAccess(server, port, user, secret, List.of(sip.transport().name()));
            case TLS -> new SipAccess(server, node.network().reach().tlsPort(), user, secret, TLS);
            case WSS ->
                    new SipAccess(
                            "wss://" + node.network().webAddress() + "/ws",
                            node.ports().secureWeb(),
                            user,
                            secret,
                            WSS);
        };
    }

    /// Where Asterisk listens; an address that stands for all is none to type.
    private static String server(AsteriskNodeSettings node) {
        String sip = node.network().sipAddress();
        return sip.equals("0.0.0.0") || sip.equals("::") ? node.network().webAddress() : sip;
    }
}
