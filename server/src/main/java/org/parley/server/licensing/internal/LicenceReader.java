package org.parley.server.licensing.internal;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.LicensedModule;
import org.parley.server.licensing.configure.LicenceConfig;
import org.parley.server.licensing.internal.LicenceStore.Installation;
import org.parley.server.licensing.model.LicenceSignature;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.licensing.model.UnacceptableLicence;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.life.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/// Finds and checks the licence in force, and remembers it for some seconds: another node may apply
/// one.
public final class LicenceReader implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceReader.class);
    private static final Duration DEMO = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final UUID DEMO_ID = new UUID(0, 0);

    private final Database db;
    private final LicenceStore store;
    private final LicenceConfig config;
    private final Clock clock;
    private final Optional<PublicKey> vendor;
    private volatile @Nullable Installation installation;
    private volatile @Nullable Remembered remembered;

    private record Remembered(LicenceTerms terms, Instant until) {}

    @Inject
    public LicenceReader(Database db, LicenceStore store, LicenceConfig config, Clock clock) {
        this.db = db;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.vendor = config.vendorKey().map(KeyText::readPublic);
    }

    @Override
    public String name() {
        return "licence";
    }

    /// Notes the installation, so that the demo's days count from the first start.
    @Override
    public void start() {
        db.run(tx -> store.install(tx, clock.instant()));
        LicenceTerms terms = current();
        LOG.info(
                "Licence of {}: {}, {} agents, until {}",
                terms.customer(),
                terms.plan(),
                terms.agents(),
                terms.expiresAt());
    }

    @Override
    public void stop() {
        // nothing runs
    }

    /// The terms in force.
    LicenceTerms current() {
        Remembered known = remembered;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = new Remembered(load(), now.plus(REMEMBERED));
            remembered = known;
        }
        return known.terms();
    }

    void forget() {
        remembered = null;
    }

    /// Checks a code.
    ///
    /// @throws UnacceptableLicence when it does not hold here
    LicenceTerms read(String code) {
        PublicKey key =
                vendor.orElseThrow(() ->
                        new UnacceptableLicence(
                                "This server does not know its vendor's key, so it believes no"
                                        + " licence. Set licence.vendor-key in server.properties"
                                        + " and restart."));
        LicenceTerms terms = LicenceSignature.verify(code, key);
        UUID own = installation().id();
        if (terms.server() != null && !terms.server().equals(own)) {
            throw new UnacceptableLicence(
                    "This licence was given out for another server ("
                            + terms.server()
                            + "). Ask the vendor for one for "
                            + own
                            + ".");
        }
        return terms;
    }

    /// Whether these are the terms of the demo.
    boolean demo(LicenceTerms terms) {
        return terms.id().equals(DEMO_ID);
    }

    Installation installation() {
        Installation known = installation;
        if (known == null) {
            known = db.read(store::installation);
            installation = known;
        }
        return known;
    }

    private LicenceTerms load() {
        Optional<String> code = db.read(store::findCode);
        if (code.isPresent()) {
            try {
                return read(code.get());
            } catch (UnacceptableLicence e) {
                LOG.error("The stored licence does not hold: {}", e.getMessage());
            }
        }
        Installation installed = installation();
        return new LicenceTerms(
                DEMO_ID,
                "Demo",
                "Demo",
                EnumSet.allOf(LicensedModule.class),
                config.demoAgents(),
                installed.at(),
                installed.at().plus(DEMO),
                0,
                installed.id());
    }
}
