package org.parley.server.staff.internal;

import static org.parley.server.platform.db.tables.Tables.TELEPHONE;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.staff.Telephone;
import org.parley.contract.staff.TelephoneApi;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.events.EventBus;
import org.parley.server.staff.NumberPlan;
import org.parley.server.staff.OwnBoxes;
import org.parley.server.staff.TelephoneChanged;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Telephones: their number belongs to nobody else, their SIP password is made by the server.
final class TelephoneRules implements EntityRules<Telephone> {
    private static final RecordShape<Telephone> SHAPE = new RecordShape<>(Telephone.class);

    private final NumberPlan numbers;
    private final EventBus events;
    private final LineChecks lines;
    private final BoxOfNumber boxes;
    private final Secrets secrets = new Secrets();

    @Inject
    TelephoneRules(NumberPlan numbers, EventBus events, LineChecks lines, BoxOfNumber boxes) {
        this.lines = lines;
        this.boxes = boxes;
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
                .dated(TELEPHONE.CREATED_AT, TELEPHONE.CHANGED_AT)
                .leftWhenAbsent("voicemail")
                .elsewhere("voicemailPin")
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Telephone before, Telephone after, Faults faults) {
        numbers.findObjection(sql, after.extension(), after.id())
                .ifPresent(objection -> faults.add("extension", objection));
        lines.check(after.line(), after.dtmf(), after.extension(), true, faults);
        boxes.check(sql, before == null ? null : wish(before), wish(after), faults);
    }

    @Override
    public Optional<String> findReasonToKeep(DSLContext sql, Telephone telephone) {
        return boxes.findReasonToKeep(
                sql, "The telephone " + telephone.name(), telephone.extension());
    }

    private static BoxOfNumber.Wish wish(Telephone telephone) {
        return new BoxOfNumber.Wish(
                new OwnBoxes.Owner(telephone.extension(), telephone.name(), telephone.email()),
                telephone.voicemail(),
                telephone.voicemailPin());
    }

    @Override
    public List<Telephone> complete(DSLContext sql, List<Telephone> rows) {
        Set<String> boxed = boxes.numbers(sql, rows.stream().map(Telephone::extension).toList());
        return rows.stream()
                .map(row ->
                        SHAPE.with(
                                withoutPin(row),
                                Map.of("voicemail", boxed.contains(row.extension()))))
                .toList();
    }

    private static Telephone withoutPin(Telephone telephone) {
        return SHAPE.with(telephone, Collections.singletonMap("voicemailPin", null));
    }

    @Override
    public Object audited(Telephone telephone) {
        return withoutPin(telephone);
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
        boxes.stored(tx, before == null ? null : wish(before), wish(after), actor);
        tx.afterCommit(() -> events.publish(new TelephoneChanged(after.id())));
    }

    @Override
    public void deleting(Transaction tx, Telephone telephone, Actor actor) {
        numbers.assign(tx, Telephone.KIND, telephone.id(), null);
        boxes.deleting(tx, telephone.extension(), actor);
        tx.afterCommit(() -> events.publish(new TelephoneChanged(telephone.id())));
    }

    @Override
    public Telephone copied(Telephone copy) {
        return SHAPE.with(copy, Map.of("extension", numbers.free().number()));
    }
}
