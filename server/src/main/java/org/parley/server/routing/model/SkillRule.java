package org.parley.server.routing.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The skills every item of a queue asks for, and how the demand falls while an item waits.
///
/// @param required lowest level (1-10) by skill; an item may ask for more
/// @param relaxation steps in order of time; the last one reached holds
public record SkillRule(Map<String, Integer> required, List<Step> relaxation) {
    public static final SkillRule NONE = new SkillRule(Map.of(), List.of());

    /// After so long a wait each required level is lower by so much; a level of 0 or less asks for
    /// nothing.
    public record Step(Duration after, int lowerBy) {}

    public SkillRule {
        required = Map.copyOf(required);
        relaxation = relaxation.stream().sorted(Comparator.comparing(Step::after)).toList();
    }

    /// By how many levels the demand must be lowered until these skills meet it; 0 when they do.
    public int shortfall(Map<String, Integer> skills) {
        int worst = 0;
        for (Map.Entry<String, Integer> asked : required.entrySet()) {
            worst = Math.max(worst, asked.getValue() - skills.getOrDefault(asked.getKey(), 0));
        }
        return worst;
    }

    /// By how many levels the demand is lowered after this wait.
    public int loweredBy(Duration waited) {
        int lowered = 0;
        for (Step step : relaxation) {
            if (step.after().compareTo(waited) <= 0) {
                lowered = step.lowerBy();
            }
        }
        return lowered;
    }
}
