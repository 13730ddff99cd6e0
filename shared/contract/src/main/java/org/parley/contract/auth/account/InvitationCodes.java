package org.parley.contract.auth.account;

import org.parley.contract.platform.entity.BulkResult;

import java.util.List;

/// Invitations to be handed over by the administrator.
///
/// @param refused who got none, and why
public record InvitationCodes(List<InvitationCode> made, List<BulkResult.Refused> refused) {
    public InvitationCodes {
        made = List.copyOf(made);
        refused = List.copyOf(refused);
    }
}
