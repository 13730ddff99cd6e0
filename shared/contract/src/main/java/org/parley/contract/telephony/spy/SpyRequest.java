package org.parley.contract.telephony.spy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.util.UUID;

/// A wish to listen to an agent.
///
/// @param agentId whose call, or whose next call
/// @param telephone the number of the telephone without a person that is to ring; empty for one's
///   own telephone
public record SpyRequest(
        @NotNull UUID agentId,
        @NotNull SpyMode mode,
        @NotNull @Pattern(regexp = "|[0-9]{2,10}", message = "takes 2 to 10 digits")
                String telephone) {}
