package org.parley.server.telephony.phone.rest;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.SipAccess;
import org.parley.contract.telephony.SipAccessApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.DeskTelephone;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.util.List;
import java.util.UUID;

/// The SIP accounts of telephones over REST.
public final class SipAccessResource implements SipAccessApi, RestResource {
    private final StaffService staff;
    private final AsteriskNodeSettings node;

    @Inject
    SipAccessResource(StaffService staff, AsteriskNodeSettings node) {
        this.staff = staff;
        this.node = node;
    }

    @Override
    public SipAccess access(UUID id) {
        DeskTelephone telephone =
                staff.findTelephone(id).orElseThrow(() -> Refusal.notFound("telephone", id));
        return new SipAccess(
                server(),
                node.ports().sip(),
                telephone.user(),
                telephone.secret(),
                List.of("UDP", "TCP"));
    }

    /// Where Asterisk listens; an address that stands for all is none to type.
    private String server() {
        String sip = node.network().sipAddress();
        return sip.equals("0.0.0.0") || sip.equals("::") ? node.network().webAddress() : sip;
    }
}
