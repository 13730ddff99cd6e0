package org.parley.server.auth;

import java.util.Locale;
import java.util.Optional;

/// How invitations look.
public interface InvitationLook {
    /// The text as HTML with its looks around it; empty when invitations are plain text.
    ///
    /// @param name of who is invited
    Optional<String> html(String name, String text, Locale language);
}
