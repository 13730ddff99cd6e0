package org.parley.server.triggers;

import jakarta.inject.Inject;

import org.parley.contract.platform.Ids;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.FirstTime;
import org.parley.server.platform.entity.Asker;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.life.Service;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Makes the trigger of a new installation, once, to be switched on: who deletes it does not get it
/// back.
public final class FirstTrigger implements Service {
    private static final String MARK = "triggers.first";

    private final Database db;
    private final Entities<Trigger> entities;
    private final Clock clock;

    @Inject
    public FirstTrigger(Database db, Entities<Trigger> entities, Clock clock) {
        this.db = db;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "first trigger";
    }

    @Override
    public void start() {
        db.run(tx -> {
            if (FirstTime.claim(tx, MARK, clock.instant())) {
                entities.create(tx, showTheCaller(), Asker.SERVER);
            }
        });
    }

    @Override
    public void stop() {
        // nothing runs
    }

    private static Trigger showTheCaller() {
        return new Trigger(
                Ids.next(),
                "Show the caller",
                "Puts who calls before the agent's eyes while it rings",
                Channel.VOICE,
                false,
                List.of(
                        TriggerCondition.is(ConditionField.STATUS, TriggerStatus.RING),
                        TriggerCondition.is(ConditionField.DIRECTION, Direction.INBOUND)),
                List.of(),
                List.of(
                        PlanStep.of(
                                "popUp",
                                Map.of(
                                        "title",
                                        "{{caller.name}} {{caller.number}}",
                                        "text",
                                        "{{queue}}"))),
                1);
    }
}
