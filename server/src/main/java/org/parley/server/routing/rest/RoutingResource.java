package org.parley.server.routing.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.Candidate;
import org.parley.contract.routing.DecisionApi;
import org.parley.contract.routing.DecisionView;
import org.parley.contract.routing.ReplayRequest;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.RestResource;
import org.parley.server.routing.AgentNames;
import org.parley.server.routing.DecisionStore;
import org.parley.server.routing.internal.Replay;
import org.parley.server.routing.internal.core.Choice;
import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.StoredDecision;
import org.parley.server.routing.model.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Shows decisions and takes them again.
public final class RoutingResource implements DecisionApi, RestResource {
    private final DecisionStore store;
    private final Replay replay;
    private final AgentNames names;
    private final CurrentSight sight;

    @Inject
    public RoutingResource(
            DecisionStore store, Replay replay, AgentNames names, CurrentSight sight) {
        this.sight = sight;
        this.store = store;
        this.replay = replay;
        this.names = names;
    }

    @Override
    public Page<DecisionView> list(@Nullable String item, int limit, int offset) {
        Page<StoredDecision> page = store.list(item, sight.get(), limit, offset);
        return new Page<>(page.rows().stream().map(this::view).toList(), page.total());
    }

    @Override
    public DecisionView get(UUID id) {
        return view(seen(id));
    }

    @Override
    public DecisionView replay(UUID id, ReplayRequest request) {
        seen(id);
        return view(
                replay.again(
                        id, Set.copyOf(request.unavailable()), Set.copyOf(request.available())));
    }

    private StoredDecision seen(UUID id) {
        StoredDecision decision = replay.get(id);
        if (!sight.get().seesQueue(decision.work().queue())) {
            throw Refusal.notFound("decision", id);
        }
        return decision;
    }

    private DecisionView view(StoredDecision decision) {
        OfferInputs inputs = decision.inputs();
        Map<UUID, Integer> places = Choice.places(inputs);
        List<Candidate> candidates =
                inputs.candidates().stream()
                        .map(candidate -> view(candidate, inputs, places))
                        .toList();
        return new DecisionView(
                decision.id(),
                decision.at(),
                decision.work().item(),
                decision.work().channel(),
                decision.work().queueName(),
                inputs.strategy(),
                inputs.waited().toMillis(),
                decision.chosen(),
                candidates);
    }

    private Candidate view(
            OfferInputs.Candidate candidate, OfferInputs inputs, Map<UUID, Integer> places) {
        boolean preferred = candidate.agent().equals(inputs.preferred());
        return new Candidate(
                candidate.agent(),
                names.nameOf(candidate.agent()),
                candidate.isEligible(),
                reason(candidate, preferred),
                places.getOrDefault(candidate.agent(), 0));
    }

    private static String reason(OfferInputs.Candidate candidate, boolean preferred) {
        if (!candidate.isEligible()) {
            return words(candidate.verdict());
        }
        String free = "free, penalty " + candidate.penalty();
        return preferred ? free + ", comes first for this caller" : free;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "free";
            case SIGNED_OFF -> "not signed on";
            case NO_CAPACITY -> "doesn't handle this channel";
            case PAUSED -> "paused";
            case UNREACHABLE -> "telephone or desk not reachable";
            case BACKING_OFF -> "missed an offer a moment ago";
            case RINGING -> "was ringing already";
            case BUSY -> "was talking";
            case WRAP_UP -> "in wrap-up";
            case OTHER_CHANNEL -> "busy on another channel";
            case PENALTY -> "penalty outside the band for this wait";
            case SKILL_TOO_LOW -> "skill too low";
            case TRIED -> "refused or missed this item a moment ago";
            case HELD_FOR_ANOTHER -> "held for another agent";
        };
    }
}
