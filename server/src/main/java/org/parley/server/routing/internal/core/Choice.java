package org.parley.server.routing.internal.core;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Strategy;
import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.OfferInputs.Candidate;
import org.parley.server.routing.model.Verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// Chooses agents by nothing but the inputs, so that a stored choice can be taken again.
public final class Choice {
    private Choice() {}

    /// Who is offered the item: nobody when none is eligible, several only with ringall.
    public static List<UUID> choose(OfferInputs inputs) {
        int eligible = 0;
        for (Candidate candidate : inputs.candidates()) {
            if (candidate.isEligible()) {
                eligible++;
                if (candidate.agent().equals(inputs.preferred())) {
                    return List.of(candidate.agent());
                }
            }
        }
        if (eligible == 0) {
            return List.of();
        }
        boolean flat =
                inputs.strategy() == Strategy.WRANDOM || eligible <= inputs.ignorePenaltiesUpTo();
        ToIntFunction<Candidate> penalty = flat ? candidate -> 0 : Candidate::penalty;
        return switch (inputs.strategy()) {
            case RINGALL -> agents(lowest(inputs.candidates(), penalty));
            case RANDOM -> List.of(evenly(lowest(inputs.candidates(), penalty), inputs.draw()));
            case WRANDOM -> List.of(byWeight(lowest(inputs.candidates(), penalty), inputs.draw()));
            case RRMEMORY, LEASTRECENT, FEWESTCALLS, LINEAR, SKILLS ->
                    List.of(best(inputs.candidates(), penalty));
        };
    }

    /// The same choice with some agents taken to be absent and others to be free.
    public static OfferInputs changed(
            OfferInputs inputs, Set<UUID> unavailable, Set<UUID> available) {
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : inputs.candidates()) {
            Verdict verdict = candidate.verdict();
            if (unavailable.contains(candidate.agent())) {
                verdict = Verdict.SIGNED_OFF;
            } else if (available.contains(candidate.agent())) {
                verdict = Verdict.ELIGIBLE;
            }
            candidates.add(candidate.with(verdict));
        }
        return inputs.with(candidates);
    }

    /// The place of each eligible candidate, 1 for the one who is chosen, 2 for who would be
    /// without him, and so on.
    public static Map<UUID, Integer> places(OfferInputs inputs) {
        Map<UUID, Integer> places = new HashMap<>();
        OfferInputs left = inputs;
        List<UUID> next = choose(left);
        for (int place = 1; !next.isEmpty(); place++) {
            for (UUID agent : next) {
                places.put(agent, place);
            }
            left = changed(left, Set.copyOf(next), Set.of());
            next = choose(left);
        }
        return places;
    }

    private static UUID best(List<Candidate> candidates, ToIntFunction<Candidate> penalty) {
        @Nullable Candidate best = null;
        for (Candidate candidate : candidates) {
            if (candidate.isEligible() && (best == null || isBetter(candidate, best, penalty))) {
                best = candidate;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nobody is eligible");
        }
        return best.agent();
    }

    private static boolean isBetter(
            Candidate one, Candidate other, ToIntFunction<Candidate> penalty) {
        int order = Integer.compare(penalty.applyAsInt(one), penalty.applyAsInt(other));
        order = order != 0 ? order : Long.compare(one.rank(), other.rank());
        order = order != 0 ? order : Long.compare(one.tieRank(), other.tieRank());
        order = order != 0 ? order : Integer.compare(one.position(), other.position());
        return order < 0;
    }

    /// The eligible with the lowest penalty, in the order of the queue.
    private static List<Candidate> lowest(
            List<Candidate> candidates, ToIntFunction<Candidate> penalty) {
        int lowest = Integer.MAX_VALUE;
        List<Candidate> group = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.isEligible() && penalty.applyAsInt(candidate) <= lowest) {
                if (penalty.applyAsInt(candidate) < lowest) {
                    lowest = penalty.applyAsInt(candidate);
                    group.clear();
                }
                group.add(candidate);
            }
        }
        return group;
    }

    private static UUID evenly(List<Candidate> group, double draw) {
        return group.get((int) (draw * group.size())).agent();
    }

    private static UUID byWeight(List<Candidate> group, double draw) {
        double all = 0;
        for (Candidate candidate : group) {
            all += weight(candidate);
        }
        double left = draw * all;
        for (Candidate candidate : group) {
            left -= weight(candidate);
            if (left < 0) {
                return candidate.agent();
            }
        }
        return group.getLast().agent();
    }

    private static double weight(Candidate candidate) {
        return 1.0 / (1 + candidate.penalty());
    }

    private static List<UUID> agents(List<Candidate> group) {
        return group.stream().map(Candidate::agent).toList();
    }
}
