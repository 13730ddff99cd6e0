package org.parley.server.triggers;

import static org.parley.server.platform.db.tables.Tables.AGENT;
import static org.parley.server.platform.db.tables.Tables.CALL_TRIGGER;
import static org.parley.server.platform.db.tables.Tables.CALL_TRIGGER_THING;
import static org.parley.server.platform.db.tables.Tables.QUEUE;
import static org.parley.server.platform.db.tables.Tables.ROUTE;
import static org.parley.server.platform.db.tables.Tables.TIME_INTERVAL;

import jakarta.inject.Inject;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerApi;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.db.Transaction;
import org.parley.server.platform.entity.EntityField.Use;
import org.parley.server.platform.entity.EntityRules;
import org.parley.server.platform.entity.EntityType;
import org.parley.server.platform.entity.Faults;
import org.parley.server.telephony.route.plan.ParameterChecks;
import org.parley.server.triggers.engine.ActionKind;
import org.parley.server.triggers.engine.Actions;
import org.parley.server.triggers.engine.Places;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Triggers: their conditions compare with what there is, and their actions can be done.
final class TriggerRules implements EntityRules<Trigger> {
    private final Actions actions;

    @Inject
    TriggerRules(Actions actions) {
        this.actions = actions;
    }

    @Override
    public EntityType<Trigger> type() {
        return EntityType.of(Trigger.class, Trigger.KIND, TriggerApi.class, CALL_TRIGGER)
                .keys(CALL_TRIGGER.ID, CALL_TRIGGER.VERSION)
                .name(CALL_TRIGGER.NAME, CALL_TRIGGER.NAME_KEY)
                .searched(CALL_TRIGGER.DESCRIPTION)
                .plain(CALL_TRIGGER.CHANNEL, CALL_TRIGGER.ENABLED)
                .field("all", CALL_TRIGGER.ALL_OF, Use.HIDDEN)
                .field("any", CALL_TRIGGER.ANY_OF, Use.HIDDEN)
                .hidden(CALL_TRIGGER.ACTIONS)
                .build();
    }

    @Override
    public void check(DSLContext sql, @Nullable Trigger before, Trigger after, Faults faults) {
        if (after.channel() != Channel.VOICE) {
            faults.add("channel", "must be VOICE: triggers act on calls");
        }
        check(sql, "all", after.all(), faults);
        check(sql, "any", after.any(), faults);
        for (int i = 0; i < after.actions().size(); i++) {
            check(sql, "actions[" + i + "].", after.actions().get(i), faults);
        }
    }

    private static void check(
            DSLContext sql, String group, List<TriggerCondition> conditions, Faults faults) {
        for (int i = 0; i < conditions.size(); i++) {
            TriggerCondition condition = conditions.get(i);
            String value = condition.value().strip();
            boolean known =
                    switch (condition.field()) {
                        case QUEUE -> exists(sql, QUEUE.ID, value);
                        case ROUTE -> exists(sql, ROUTE.ID, value);
                        case AGENT -> exists(sql, AGENT.PERSON_ID, value);
                        case STATUS -> isOne(TriggerStatus.values(), value);
                        case DIRECTION -> isOne(Direction.values(), value);
                    };
            if (!known) {
                faults.add(group + "[" + i + "].value", "is not there");
            }
        }
    }

    private static boolean isOne(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
    }

    private static boolean exists(DSLContext sql, TableField<?, UUID> id, String value) {
        return findId(value)
                .map(wanted -> sql.fetchExists(id.getTable(), id.eq(wanted)))
                .orElse(false);
    }

    private static Optional<UUID> findId(String value) {
        try {
            return Optional.of(UUID.fromString(value.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void check(DSLContext sql, String place, PlanStep action, Faults faults) {
        Optional<ActionKind> kind = actions.findKind(action.application());
        if (kind.isEmpty()) {
            faults.add(place + "application", "is none of the actions that there are");
            return;
        }
        if (action.intervalId() != null
                && !sql.fetchExists(TIME_INTERVAL, TIME_INTERVAL.ID.eq(action.intervalId()))) {
            faults.add(place + "intervalId", "is no interval");
        }
        action.parameters()
                .forEach((name, value) -> {
                    List<String> unknown = Places.unknown(value);
                    if (!unknown.isEmpty()) {
                        faults.add(
                                place + name,
                                "has places that nothing fills: "
                                        + String.join(", ", unknown)
                                        + "; there are "
                                        + String.join(", ", Places.known()));
                    }
                });
        if (ParameterChecks.check(sql, place, action, kind.get().application(), faults)) {
            kind.get()
                    .findObjection(Actions.parameters(kind.get(), action))
                    .ifPresent(objection -> faults.add(place + "application", objection));
        }
    }

    @Override
    public void stored(Transaction tx, @Nullable Trigger before, Trigger after, Actor actor) {
        forget(tx, after.id());
        Set<UUID> things = new HashSet<>();
        after.all().forEach(condition -> findId(condition.value()).ifPresent(things::add));
        after.any().forEach(condition -> findId(condition.value()).ifPresent(things::add));
        for (PlanStep action : after.actions()) {
            if (action.intervalId() != null) {
                things.add(action.intervalId());
            }
            findId(action.value("tag")).ifPresent(things::add);
        }
        things.forEach(thing ->
                tx.sql()
                        .insertInto(CALL_TRIGGER_THING)
                        .set(CALL_TRIGGER_THING.TRIGGER_ID, after.id())
                        .set(CALL_TRIGGER_THING.THING_ID, thing)
                        .execute());
    }

    @Override
    public void deleting(Transaction tx, Trigger trigger, Actor actor) {
        forget(tx, trigger.id());
    }

    private static void forget(Transaction tx, UUID trigger) {
        tx.sql()
                .deleteFrom(CALL_TRIGGER_THING)
                .where(CALL_TRIGGER_THING.TRIGGER_ID.eq(trigger))
                .execute();
    }
}
