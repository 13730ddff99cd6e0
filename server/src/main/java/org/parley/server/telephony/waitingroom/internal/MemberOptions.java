package org.parley.server.telephony.waitingroom.internal;

import org.parley.contract.skills.SkillLevel;
import org.parley.contract.telephony.queue.Absence;
import org.parley.contract.telephony.queue.QueueServing;
import org.parley.server.routing.model.EmptyRule;
import org.parley.server.routing.model.MemberRules;
import org.parley.server.routing.model.MissRule;
import org.parley.server.routing.model.PenaltyRule;
import org.parley.server.routing.model.SkillRule;
import org.parley.server.routing.model.StickyRule;
import org.parley.server.routing.model.Verdict;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A queue's options about its members, in the router's words.
final class MemberOptions {
    private MemberOptions() {}

    /// Whoever is signed off counts as absent as soon as anything does: Asterisk's own queue does
    /// not even know such a member.
    static EmptyRule empty(Set<Absence> absences) {
        if (absences.isEmpty()) {
            return EmptyRule.NEVER;
        }
        Set<Verdict> verdicts = EnumSet.of(Verdict.SIGNED_OFF);
        absences.forEach(absence -> verdicts.add(verdict(absence)));
        return new EmptyRule(verdicts);
    }

    private static Verdict verdict(Absence absence) {
        return switch (absence) {
            case SIGNED_OFF -> Verdict.SIGNED_OFF;
            case PAUSED -> Verdict.PAUSED;
            case PENALTY -> Verdict.PENALTY;
            case UNREACHABLE -> Verdict.UNREACHABLE;
            case RINGING -> Verdict.RINGING;
            case BUSY -> Verdict.BUSY;
            case WRAP_UP -> Verdict.WRAP_UP;
        };
    }

    /// The router names a skill by its id.
    static Map<String, Integer> named(Map<UUID, Integer> skills) {
        return skills.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                skill -> skill.getKey().toString(), Map.Entry::getValue));
    }

    private static SkillRule skills(QueueServing serving) {
        return new SkillRule(
                serving.skills().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        skill -> skill.skillId().toString(), SkillLevel::level)),
                serving.skillSteps().stream()
                        .map(step ->
                                new SkillRule.Step(
                                        Duration.ofSeconds(step.afterSeconds()), step.lowerBy()))
                        .toList());
    }

    static MemberRules rules(QueueServing serving) {
        MissRule usual = MissRule.DEFAULT;
        return MemberRules.DEFAULT
                .withMisses(
                        new MissRule(
                                usual.backOff(),
                                usual.longestBackOff(),
                                switch (serving.autoPause()) {
                                    case NO -> MissRule.AutoPause.NO;
                                    case QUEUE -> MissRule.AutoPause.QUEUE;
                                    case ALL -> MissRule.AutoPause.ALL;
                                },
                                serving.autoPauseAfter(),
                                Duration.ofSeconds(serving.autoPauseDelaySeconds())))
                .withSkills(skills(serving))
                .withSticky(
                        new StickyRule(
                                Duration.ofDays(serving.stickyDays()),
                                Duration.ofSeconds(serving.stickySeconds())))
                .withPenalties(
                        new PenaltyRule(
                                serving.penaltyMembersLimit(),
                                serving.penaltySteps().stream()
                                        .map(step ->
                                                new PenaltyRule.Band(
                                                        Duration.ofSeconds(step.afterSeconds()),
                                                        step.lowest(),
                                                        step.highest()))
                                        .toList()));
    }
}
