package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.server.routing.model.PenaltyRule;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What an item asks of an agent at this stage of its wait.
///
/// @param skills lowest level by skill, after relaxation; only those that still ask for something
/// @param ranked all skills that were asked for at first, for ranking
/// @param heldFor the only agent who may have it; null for anyone
record Demand(
        Map<String, Integer> skills,
        Map<String, Integer> ranked,
        PenaltyRule.Band band,
        @Nullable UUID heldFor) {

    static Map<String, Integer> merged(Map<String, Integer> one, Map<String, Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Map<String, Integer> all = new HashMap<>(one);
        other.forEach((skill, level) -> all.merge(skill, level, Math::max));
        return Map.copyOf(all);
    }

    static Map<String, Integer> lowered(Map<String, Integer> skills, int by) {
        if (by == 0 || skills.isEmpty()) {
            return skills;
        }
        Map<String, Integer> left = new HashMap<>();
        skills.forEach((skill, level) -> {
            if (level > by) {
                left.put(skill, level - by);
            }
        });
        return Map.copyOf(left);
    }

    boolean isMetBy(Map<String, Integer> offered) {
        for (Map.Entry<String, Integer> skill : skills.entrySet()) {
            if (offered.getOrDefault(skill.getKey(), 0) < skill.getValue()) {
                return false;
            }
        }
        return true;
    }

    long score(Map<String, Integer> offered) {
        long sum = 0;
        for (String skill : ranked.keySet()) {
            sum += offered.getOrDefault(skill, 0);
        }
        return sum;
    }
}
