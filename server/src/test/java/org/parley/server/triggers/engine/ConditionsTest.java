package org.parley.server.triggers.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.PlanStep;
import org.parley.contract.triggers.ConditionField;
import org.parley.contract.triggers.Trigger;
import org.parley.contract.triggers.TriggerCondition;
import org.parley.contract.triggers.TriggerStatus;
import org.parley.server.telephony.call.model.AgentRef;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class ConditionsTest {
    private static final UUID SALES = new UUID(0, 10);
    private static final UUID SUPPORT = new UUID(0, 11);
    private static final TriggerCondition RINGS =
            TriggerCondition.is(ConditionField.STATUS, TriggerStatus.RING);

    @Test
    void withoutConditionsItAlwaysFits() {
        assertTrue(Conditions.fits(trigger(List.of(), List.of()), ringing(SALES)));
    }

    @Test
    void everyOneOfAllAndOneOfAnyMustHold() {
        Trigger both =
                trigger(
                        List.of(RINGS),
                        List.of(
                                TriggerCondition.is(ConditionField.QUEUE, SALES),
                                TriggerCondition.is(ConditionField.QUEUE, SUPPORT)));
        assertTrue(Conditions.fits(both, ringing(SALES)));
        assertTrue(Conditions.fits(both, ringing(SUPPORT)));
        assertFalse(Conditions.fits(both, ringing(new UUID(0, 12))));
        assertEquals(2, Conditions.listUnmet(both, ringing(new UUID(0, 12))).size());
    }

    @Test
    void whatMustNotBeFitsEverythingElse() {
        Trigger others =
                trigger(
                        List.of(
                                new TriggerCondition(
                                        ConditionField.QUEUE, false, SALES.toString())),
                        List.of());
        assertFalse(Conditions.fits(others, ringing(SALES)));
        assertTrue(Conditions.fits(others, ringing(SUPPORT)));
    }

    @Test
    void whatACallerSaysNeverBecomesPartOfTheAddress() {
        Happening hostile = ringing("4&x=1#/../@evil.example", "Eve \"}");
        assertEquals(
                "https://crm.example/find?n=4%26x%3D1%23%2F..%2F%40evil.example",
                WebAddress.fill("https://crm.example/find?n={{caller.number}}", hostile));
        assertEquals(
                "Eve \"}", Places.fill("{{ caller.name }}", hostile, UnaryOperator.identity()));
        assertEquals(List.of("nobody"), Places.unknown("{{queue}} {{nobody}}"));
    }

    @Test
    @Tag("A11")
    void standardVariablesArePlacesByTheirOwnNamesToo() {
        Happening call = ringing("39011", "Zoe & Co");
        assertEquals(
                "39011 39011 Zoe & Co",
                Places.fill(
                        "{{calleridnum}} {{connectedlinenum}} {{calleridname}}",
                        call,
                        UnaryOperator.identity()));
        assertEquals(List.of(), Places.unknown("{{uniqueid}}{{destination}}{{interaction.id}}"));
    }

    @Test
    void anAddressHasItsHostInPlainSight() {
        assertEquals(Optional.empty(), WebAddress.findObjection("http://x.example/{{queue}}"));
        assertTrue(WebAddress.findObjection("http://{{caller.name}}.example/").isPresent());
        assertTrue(WebAddress.findObjection("http://x{{queue}}").isPresent());
        assertTrue(WebAddress.findObjection("file:///etc/passwd").isPresent());
        assertTrue(WebAddress.findObjection("javascript:alert(1)").isPresent());
    }

    private static Trigger trigger(List<TriggerCondition> all, List<TriggerCondition> any) {
        return new Trigger(
                new UUID(0, 1),
                "one",
                "",
                Channel.VOICE,
                true,
                all,
                any,
                List.of(PlanStep.of("popUp", Map.of("title", "x"))),
                1);
    }

    private static Happening ringing(UUID queue) {
        return happening(queue, "391", "Eve");
    }

    private static Happening ringing(String number, String name) {
        return happening(SALES, number, name);
    }

    private static Happening happening(UUID queue, String number, String name) {
        return new Happening(
                "1.1",
                TriggerStatus.RING,
                Direction.INBOUND,
                new Happening.QueueRef(queue, "q"),
                null,
                new AgentRef(new UUID(0, 5), "ann"),
                number,
                name,
                "0800",
                Happening.Labels.NONE);
    }
}
