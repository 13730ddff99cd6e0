package org.parley.server.telephony.phone.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.staff.Typology;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.SipAccessApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.List;
import java.util.UUID;

/// The SIP accounts of telephones over REST.
public final class SipAccessResource implements SipAccessApi, RestResource {
    private final StaffService staff;
    private final AsteriskNodeSettings node;
    private final CurrentSight sight;

    @Inject
    SipAccessResource(StaffService staff, AsteriskNodeSettings node, CurrentSight sight) {
        this.sight = sight;
        this.staff = staff;
        this.node = node;
    }

    @Override
    public SipAccess access(UUID id) {
        DeskTelephone telephone =
                staff.findTelephone(id).orElseThrow(() -> Refusal.notFound("telephone", id));
        return access(telephone.user(), telephone.secret());
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
        return access(phone.user(), phone.secret());
    }

    private SipAccess access(String user, String secret) {
        return new SipAccess(server(), node.ports().sip(), user, secret, List.of("UDP", "TCP"));
    }

    /// Where Asterisk listens; an address that stands for all is none to type.
    private String server() {
        String sip = node.network().sipAddress();
        return sip.equals("0.0.0.0") || sip.equals("::") ? node.network().webAddress() : sip;
    }
}
