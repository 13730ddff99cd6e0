package org.parley.phonebar.line;

import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.contract.telephony.talk.DeskPhoneApi;
import org.parley.desk.fx.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Asks the server every few seconds how the agent's own desk telephone stands. Used on the
/// screen's thread.
public final class DeskPhoneWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPhoneWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DeskPhoneApi api;
    private final BackgroundWork background;
    private final InstantSource clock;
    private final LineViewModel line;
    private Instant asked = Instant.EPOCH;
    private boolean watching;

    public DeskPhoneWatch(
            DeskPhoneApi api, BackgroundWork background, InstantSource clock, LineViewModel line) {
        this.api = api;
        this.background = background;
        this.clock = clock;
        this.line = line;
    }

    /// Asks whether there is one, and goes on watching it.
    ///
    /// @param known hears the first answer
    /// @param failed hears that there was none
    public void begin(Consumer<DeskPhone> known, Consumer<Throwable> failed) {
        background
                .run("Asking for the desk telephone", api::deskPhone)
                .onSuccess(phone -> {
                    if (phone.external()) {
                        watching = true;
                        asked = clock.instant();
                        line.use(phone);
                    }
                    known.accept(phone);
                })
                .onFailure(failed);
    }

    /// Asks again when it is time.
    public void tick() {
        if (watching && !clock.instant().isBefore(asked.plus(PAUSE))) {
            asked = clock.instant();
            background
                    .run("Watching the desk telephone", api::deskPhone)
                    .onSuccess(line::use)
                    .onFailure(failure -> LOG.debug("not known: {}", failure.getMessage()));
        }
    }
}
