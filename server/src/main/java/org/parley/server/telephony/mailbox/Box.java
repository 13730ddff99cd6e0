package org.parley.server.telephony.mailbox;

import org.parley.contract.telephony.voicemail.Mailbox;

import java.util.Optional;
import java.util.UUID;

/// A box as Asterisk must know it.
///
/// @param pin empty when none can be read: nobody then opens the box by telephone
/// @param greeting a sound that has content
public record Box(Mailbox settings, Optional<String> pin, Optional<UUID> greeting) {
    /// The context of all boxes.
    public static final String CONTEXT = "parley";

    public String number() {
        return settings.number();
    }

    /// How Asterisk names it.
    public String address() {
        return number() + "@" + CONTEXT;
    }

    @Override
    public String toString() {
        return "Box[" + number() + "]";
    }
}
