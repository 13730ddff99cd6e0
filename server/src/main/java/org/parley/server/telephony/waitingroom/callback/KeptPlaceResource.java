package org.parley.server.telephony.waitingroom.callback;

import jakarta.inject.Inject;

import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.queue.KeptPlace;
import org.parley.contract.telephony.queue.KeptPlaceApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.List;
import java.util.UUID;

/// Kept places over REST.
public final class KeptPlaceResource implements KeptPlaceApi, RestResource {
    private final Callbacks callbacks;
    private final Database database;
    private final Audit audit;
    private final CurrentSight sight;
    private final CurrentRequest request;

    @Inject
    KeptPlaceResource(
            Callbacks callbacks,
            Database database,
            Audit audit,
            CurrentSight sight,
            CurrentRequest request) {
        this.callbacks = callbacks;
        this.database = database;
        this.audit = audit;
        this.sight = sight;
        this.request = request;
    }

    /// A place as the audit keeps it.
    private record Given(String queue, String number, int tries) {}

    @Override
    public List<KeptPlace> list() {
        Sight seen = sight.get();
        return callbacks.list().stream().filter(place -> seen.seesQueue(place.queueId())).toList();
    }

    @Override
    public void delete(UUID id) {
        KeptPlace place =
                list().stream()
                        .filter(kept -> kept.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("callback", id));
        if (!callbacks.delete(id)) {
            throw Refusal.notFound("callback", id);
        }
        database.run(tx ->
                audit.record(
                        tx,
                        Actor.of(request.me()),
                        "callback.delete",
                        new Subject("callback", id.toString(), place.number()),
                        new Given(place.queue(), place.number(), place.tries()),
                        null));
    }
}
