package org.parley.phone.engine;

import org.parley.phone.PhoneAccount;
import org.parley.phone.Softphone;
import org.parley.phone.media.MediaEngine;
import org.parley.phone.media.WebRtcEngine;

/// Makes telephones.
public final class Phones {
    private Phones() {}

    /// A telephone with its own sound. It does not register before it is told to.
    public static Softphone open(PhoneAccount account, PhoneOptions options) {
        return open(account, options, WebRtcEngine.open(options.media()));
    }

    /// A telephone with the sound given, which it closes in the end.
    public static Softphone open(PhoneAccount account, PhoneOptions options, MediaEngine media) {
        return new DefaultSoftphone(account, options, media);
    }
}
