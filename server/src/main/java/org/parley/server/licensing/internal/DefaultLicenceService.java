package org.parley.server.licensing.internal;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.parley.contract.licensing.Licence;
import org.parley.contract.licensing.LicenceChange;
import org.parley.contract.licensing.LicenceState;
import org.parley.contract.licensing.PlanRequest;
import org.parley.contract.licensing.StoredPlanRequest;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.SignedInPeople;
import org.parley.server.licensing.LicenceChanged;
import org.parley.server.licensing.LicenceService;
import org.parley.server.licensing.model.LicenceTerms;
import org.parley.server.licensing.model.UnacceptableLicence;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.audit.Subject;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.events.EventBus;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The licence in force, as it was applied last.
public final class DefaultLicenceService implements LicenceService {
    private final Database db;
    private final LicenceStore store;
    private final LicenceReader reader;
    private final SignedInPeople people;
    private final Audit audit;
    private final EventBus events;
    private final Clock clock;

    @Inject
    public DefaultLicenceService(
            Database db,
            LicenceStore store,
            LicenceReader reader,
            SignedInPeople people,
            Audit audit,
            EventBus events,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.reader = reader;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Licence licence() {
        return db.read(sql -> view(sql, reader.current()));
    }

    @Override
    public boolean licensed(LicensedModule module) {
        LicenceTerms terms = reader.current();
        return terms.modules().contains(module)
                && terms.stateAt(clock.instant()) != LicenceState.EXPIRED;
    }

    @Override
    public LicenceChange preview(String code) {
        LicenceTerms next = read(code);
        return db.read(sql -> {
            Licence after = view(sql, next);
            return new LicenceChange(
                    after, Differences.between(view(sql, reader.current()), after));
        });
    }

    @Override
    public LicenceChange apply(String code, Actor actor) {
        LicenceTerms before = reader.current();
        LicenceTerms next = read(code);
        Instant now = clock.instant();
        db.run(tx -> {
            store.lock(tx);
            store.insert(tx, code.replaceAll("\\s+", ""), now, actor.name());
            var subject = new Subject("licence", next.id().toString(), next.plan());
            audit.record(tx, actor, "licence.apply", subject, before, next);
        });
        reader.forget();
        Licence after = db.read(sql -> view(sql, next));
        events.publish(new LicenceChanged(after));
        Licence old = db.read(sql -> view(sql, before));
        return new LicenceChange(after, Differences.between(old, after));
    }

    @Override
    public StoredPlanRequest request(PlanRequest request, Actor actor) {
        LicenceTerms terms = reader.current();
        var stored =
                new StoredPlanRequest(
                        Ids.at(clock.millis()),
                        clock.instant(),
                        actor.name(),
                        terms.plan(),
                        terms.agents(),
                        request,
                        StoredPlanRequest.State.REQUESTED,
                        null,
                        null);
        db.run(tx -> {
            store.insert(tx, stored);
            var subject = new Subject("plan-request", stored.id().toString(), request.plan());
            audit.record(tx, actor, "licence.request-plan", subject, null, request);
        });
        return stored;
    }

    @Override
    public void mailed(StoredPlanRequest request) {
        db.run(tx -> store.mailed(tx, request));
    }

    @Override
    public List<StoredPlanRequest> listRequests() {
        return db.read(store::listRequests);
    }

    private LicenceTerms read(String code) {
        try {
            return reader.read(code);
        } catch (UnacceptableLicence e) {
            String why = String.valueOf(e.getMessage());
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED, why, List.of(new FieldFault("code", why)));
        }
    }

    private Licence view(DSLContext sql, LicenceTerms terms) {
        Instant now = clock.instant();
        LicenceState state = terms.stateAt(now);
        return new Licence(
                reader.installation().id(),
                reader.demo(terms),
                reader.demo(terms) ? null : terms.id(),
                terms.customer(),
                terms.plan(),
                state,
                terms.expiresAt(),
                terms.graceEndsAt(),
                terms.agents(),
                people.countAgents(sql, now),
                state == LicenceState.EXPIRED ? Set.of() : terms.modules());
    }
}
