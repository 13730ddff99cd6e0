package org.parley.server.routing.model;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Strategy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// All that a choice of agent depends on; the same inputs always give the same choice.
///
/// @param draw the random number of this choice, from 0 (included) to 1 (excluded)
/// @param ignorePenaltiesUpTo penalties are ignored when at most so many candidates are eligible; 0
///   for never
/// @param preferred who is taken before any other if he is eligible; null for nobody
/// @param waited how long the item had waited
/// @param candidates every member of the queue in its order
public record OfferInputs(
        Strategy strategy,
        double draw,
        int ignorePenaltiesUpTo,
        @Nullable UUID preferred,
        Duration waited,
        List<Candidate> candidates) {
    public OfferInputs {
        candidates = List.copyOf(candidates);
    }

    public OfferInputs with(List<Candidate> changed) {
        return new OfferInputs(strategy, draw, ignorePenaltiesUpTo, preferred, waited, changed);
    }

    /// One member as the choice saw him.
    ///
    /// @param position his place in the order of the queue
    /// @param rank by what the strategy compares, lower first (see [Strategy])
    /// @param tieRank by what equals are compared, lower first
    public record Candidate(
            UUID agent, int position, int penalty, Verdict verdict, long rank, long tieRank) {
        @JsonIgnore
        public boolean isEligible() {
            return verdict == Verdict.ELIGIBLE;
        }

        public Candidate with(Verdict changed) {
            return new Candidate(agent, position, penalty, changed, rank, tieRank);
        }
    }
}
