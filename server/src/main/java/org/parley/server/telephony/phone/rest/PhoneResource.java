package org.parley.server.telephony.phone.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.PhoneApi;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.AgentPhone;
import org.parley.server.telephony.config.ReachedNode;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.net.URI;

/// The telephone of the signed-in agent.
public final class PhoneResource implements PhoneApi, RestResource {
    private static final String LOOPBACK = "127.0.0.1";

    private final StaffService staff;
    private final ReachedNode reached;
    private final CurrentRequest request;

    @Inject
    PhoneResource(StaffService staff, ReachedNode reached, CurrentRequest request) {
        this.staff = staff;
        this.reached = reached;
        this.request = request;
    }

    @Override
    public PhoneAccount account() {
        Me me = request.me();
        AgentPhone phone =
                staff.findPhone(me.id())
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.NOT_FOUND,
                                        "You have no telephone. Ask an administrator for one."));
        AsteriskNodeSettings node = reached.get();
        boolean loopback = !node.network().loopbackFor().isEmpty();
        return new PhoneAccount(
                phone.user(),
                phone.secret(),
                LOOPBACK,
                webSocket(node),
                phone.displayName(),
                loopback);
    }

    /// Over TLS where the node offers it, else in the clear, which listens on loopback only.
    private static URI webSocket(AsteriskNodeSettings node) {
        int port = node.ports().secureWeb();
        boolean secure = node.network().tls().isPresent() && port > 0;
        String host = node.network().webAddress();
        return secure
                ? URI.create("wss://" + host + ":" + port + "/ws")
                : URI.create("ws://" + LOOPBACK + ":" + node.ports().web() + "/ws");
    }
}
