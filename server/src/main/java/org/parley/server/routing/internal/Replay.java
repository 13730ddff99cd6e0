package org.parley.server.routing.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.internal.core.Choice;
import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.StoredDecision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes stored decisions again: "why did it ring Ann?", "who would have got it if Bob had not been
/// paused?"
///
/// Only the choice is taken again, on what it saw then; what an earlier choice would have changed
/// isn't followed.
public final class Replay {
    private final DecisionStore store;

    @Inject
    public Replay(DecisionStore store) {
        this.store = store;
    }

    /// @throws Refusal `NOT_FOUND`
    public StoredDecision get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("decision", id));
    }

    /// @param unavailable agents taken to be absent
    /// @param available agents taken to be free, whatever kept them from it
    /// @throws Refusal `NOT_FOUND`; `CONFLICT` when an agent wasn't a member of the queue, or is to
    ///   be both
    public StoredDecision again(UUID id, Set<UUID> unavailable, Set<UUID> available) {
        StoredDecision decision = get(id);
        refuseStrangers(decision.inputs(), unavailable, available);
        OfferInputs inputs = Choice.changed(decision.inputs(), unavailable, available);
        return new StoredDecision(
                decision.id(),
                decision.at(),
                decision.work(),
                decision.offer(),
                Choice.choose(inputs),
                inputs);
    }

    private static void refuseStrangers(
            OfferInputs inputs, Set<UUID> unavailable, Set<UUID> available) {
        Set<UUID> strangers = new HashSet<>(unavailable);
        strangers.addAll(available);
        strangers.removeAll(
                inputs.candidates().stream()
                        .map(OfferInputs.Candidate::agent)
                        .collect(Collectors.toSet()));
        if (!strangers.isEmpty()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "These agents were not members of the queue when it decided: "
                            + strangers
                            + ". Name members only.");
        }
        List<UUID> both = unavailable.stream().filter(available::contains).toList();
        if (!both.isEmpty()) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    "Agents can't be available and unavailable at once: " + both + ".");
        }
    }
}
