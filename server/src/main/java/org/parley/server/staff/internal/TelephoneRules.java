package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.TELEPHONE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.NumberPlan;
import org.parley.server.staff.TelephoneChanged;

/// Telephones: their number belongs to nobody else, their SIP password is made by the server.
final class TelephoneRules implements EntityRules<Telephone> {
    private final NumberPlan numbers;
    private final EventBus events;
    private final Secrets secrets = new Secrets();

    @Inject
    TelephoneRules(NumberPlan numbers, EventBus events) {
        this.numbers = numbers;
        this.events = events;
    }

    @Override
    public EntityType<Telephone> type() {
        return EntityType.of(Telephone.class, Telephone.KIND, TelephoneApi.class, TELEPHONE)
                .keys(TELEPHONE.ID, TELEPHONE.VERSION)
                .name(TELEPHONE.NAME, TELEPHONE.NAME_KEY)
                .searched(TELEPHONE.EXTENSION, TELEPHONE.DESCRIPTION)
                .plain(TELEPHONE.EMAIL, TELEPHONE.CALLER_ID, TELEPHONE.DTMF, TELEPHONE.ENABLED)
                .plain(TELEPHONE.CALLS)
                .hidden(TELEPHONE.LINE)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Telephone before, Telephone after, Faults faults) {
        numbers.findObjection(sql, after.extension(), after.id())
                .ifPresent(objection -> faults.add("extension", objection));
        LineChecks.check(after.line(), after.extension(), true, faults);
    }

    @Override
    public void stored(Transaction tx, @Nullable Telephone before, Telephone after, Actor actor) {
        if (before == null) {
            tx.sql()
                    .update(TELEPHONE)
                    .set(TELEPHONE.SIP_SECRET, secrets.next())
                    .where(TELEPHONE.ID.eq(after.id()))
                    .execute();
        }
        numbers.assign(tx, Telephone.KIND, after.id(), after.extension());
        tx.afterCommit(() -> events.publish(new TelephoneChanged(after.id())));
    }

    @Override
    public void deleting(Transaction tx, Telephone telephone, Actor actor) {
        numbers.assign(tx, Telephone.KIND, telephone.id(), null);
        tx.afterCommit(() -> events.publish(new TelephoneChanged(telephone.id())));
    }

    @Override
    public Telephone copied(Telephone copy) {
        return new Telephone(
                copy.id(),
                copy.name(),
                numbers.free().number(),
                copy.email(),
                copy.description(),
                copy.callerId(),
                copy.dtmf(),
                copy.calls(),
                copy.line(),
                copy.enabled(),
                copy.version());
    }
}
