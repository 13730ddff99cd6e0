package org.parley.contract.auth.account;

import java.time.Instant;
import java.util.UUID;

/// With which somebody chooses a password of his or her own at any sign-in screen, once.
///
/// @param name the login name
/// @param code shown to the administrator and nowhere stored
public record InvitationCode(
        UUID id, String name, String fullName, String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "InvitationCode[" + name + "]";
    }
}
