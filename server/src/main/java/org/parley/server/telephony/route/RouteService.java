package org.parley.server.telephony.route;

import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.telephony.route.model.InboundNumber;

import java.util.List;
import java.util.UUID;

/// Where calls from outside go. Each change is audited and told as {@link RouteChanged}.
public interface RouteService {
    /// All numbers, by pattern.
    List<InboundNumber> listInbound();

    /// @param pattern 2 to 40 digits, or an Asterisk pattern such as `_0XX.`
    /// @throws Refusal `CONFLICT` when there is one already, `VALIDATION_FAILED`
    void createInbound(String pattern, UUID queueId, Actor actor);
}
