package org.parley.server.telephony.waitingroom.internal;

import org.parley.server.routing.model.Decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where nobody is called back.
public final class NoKeptPlaces implements KeptPlaces {
    @Override
    public boolean has(String item) {
        return false;
    }

    @Override
    public void call(Decision.OfferMade offer, String extension) {
        throw new IllegalStateException("nobody has a place to be called back: " + offer.item());
    }

    @Override
    public void answered(String item) {}

    @Override
    public void ended(String item, boolean tried) {}

    @Override
    public void drop(String item) {}

    @Override
    public Optional<Instant> takeBack(UUID queue, String number) {
        return Optional.empty();
    }
}
