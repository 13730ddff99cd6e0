package org.parley.server.routing.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.MemberRules;
import org.parley.server.routing.model.SkillRule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Skills and how the demand for them falls, whatever queues ask for and agents are good at.
final class SkillPropertiesTest {
    private static final String[] SKILLS = {"italian", "billing", "routers"};

    @Provide
    Arbitrary<Map<String, Integer>> levels() {
        return Arbitraries.maps(Arbitraries.of(SKILLS), Arbitraries.integers().between(1, 10));
    }

    @Provide
    Arbitrary<SkillRule> rules() {
        Arbitrary<SkillRule.Step> step =
                Combinators.combine(
                                Arbitraries.integers().between(1, 90),
                                Arbitraries.integers().between(1, 10))
                        .as((after, lower) -> new SkillRule.Step(Duration.ofSeconds(after), lower));
        return Combinators.combine(levels(), step.list().ofMaxSize(4)).as(SkillRule::new);
    }

    /// The demand falls at its steps and at no other time, so one agent alone is rung at the first
    /// step that spares what he lacks, to the second.
    @Property(tries = 300)
    void anAgentRingsAsSoonAsTheDemandIsLowEnoughAndNotBefore(
            @ForAll("rules") SkillRule rule, @ForAll("levels") Map<String, Integer> skills) {
        Desk desk = desk(rule);
        desk.member(1, 0, skills);
        desk.signOn(1);
        desk.join("a");
        Optional<Duration> expected =
                rule.shortfall(skills) == 0
                        ? Optional.of(Duration.ZERO)
                        : rule.relaxation().stream()
                                .map(SkillRule.Step::after)
                                .filter(at -> rule.loweredBy(at) >= rule.shortfall(skills))
                                .findFirst();
        Instant joined = desk.now;
        desk.pass(100);
        Optional<Decision.OfferMade> offer =
                desk.ever(Decision.OfferMade.class).stream().findFirst();
        assertEquals(expected, offer.map(made -> Duration.between(joined, made.lease().from())));
    }

    /// Of several agents nobody is rung who lacks more than the demand has fallen by.
    @Property(tries = 300)
    void nobodyRingsWhoLacksWhatIsAskedForAtThatMoment(
            @ForAll("rules") SkillRule rule,
            @ForAll("levels") Map<String, Integer> one,
            @ForAll("levels") Map<String, Integer> two,
            @ForAll Strategy strategy) {
        Desk desk = desk(rule, strategy);
        List<Map<String, Integer>> skills = List.of(one, two);
        for (int i = 0; i < skills.size(); i++) {
            desk.member(i + 1, 0, skills.get(i));
            desk.signOn(i + 1);
        }
        Instant joined = desk.now;
        desk.join("a");
        desk.join("b");
        desk.pass(100);
        for (Decision.OfferMade made : desk.ever(Decision.OfferMade.class)) {
            int lowered = rule.loweredBy(Duration.between(joined, made.lease().from()));
            for (UUID agent : made.agents()) {
                int missing = rule.shortfall(skills.get(Desk.number(agent) - 1));
                assertTrue(missing <= lowered, () -> rule + " " + skills + " " + made);
            }
        }
    }

    private static Desk desk(SkillRule rule) {
        return desk(rule, Strategy.SKILLS);
    }

    private static Desk desk(SkillRule rule, Strategy strategy) {
        return Desk.with(
                strategy, 0, queue -> queue.withRules(MemberRules.DEFAULT.withSkills(rule)));
    }
}
