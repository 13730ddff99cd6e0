package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.MediaSettings;

import java.time.InstantSource;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;

/// What a telephone is given by its program.
///
/// @param tls trusts the server's authority (pinned at sign-in); null: the system's authorities
/// @param listeners runs the listeners, e.g. the screen's thread
/// @param clock the time
/// @param media how sound travels
/// @param userAgent what we call ourselves to the server, e.g. `Parley-Phonebar/0.1`
public record PhoneOptions(
        @Nullable SSLContext tls,
        Executor listeners,
        InstantSource clock,
        MediaSettings media,
        String userAgent) {}
