package org.parley.server.routing.internal.core;

import org.parley.server.routing.model.OfferInputs;
import org.parley.server.routing.model.Verdict;

import java.time.Instant;
import java.util.Map;

/// An agent in a queue.
final class Member {
    private static final long NEXT_ROUND = 1L << 32;

    final QueueState queue;
    final AgentState agent;
    int position;
    int penalty;
    Map<String, Integer> skills = Map.of();
    int order;
    boolean paused;

    /// What the agent's own state says for this queue's channel, kept here since each choice asks
    /// every member.
    Verdict agentVerdict = Verdict.SIGNED_OFF;

    int answered;
    private long lastEnded;

    Member(QueueState queue, AgentState agent) {
        this.queue = queue;
        this.agent = agent;
    }

    void conversationEnded(Instant now) {
        lastEnded = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /// Whether this member may be offered this item now, and if not, why.
    Verdict verdictFor(Item item, Instant now) {
        if (agentVerdict != Verdict.ELIGIBLE) {
            return agentVerdict;
        }
        if (paused) {
            return Verdict.PAUSED;
        }
        if (agent.worksOn(item)) {
            return Verdict.BUSY;
        }
        Demand demand = item.demand;
        if (demand.heldFor() != null && !demand.heldFor().equals(agent.id)) {
            return Verdict.HELD_FOR_ANOTHER;
        }
        if (!demand.band().holds(penalty)) {
            return Verdict.PENALTY;
        }
        if (!demand.isMetBy(skills)) {
            return Verdict.SKILL_TOO_LOW;
        }
        return item.isResting(agent, now) ? Verdict.TRIED : Verdict.ELIGIBLE;
    }

    OfferInputs.Candidate candidateFor(Item item, Verdict verdict) {
        return new OfferInputs.Candidate(
                agent.id, order, penalty, verdict, rankFor(item), tieRank());
    }

    private long rankFor(Item item) {
        return switch (queue.settings.strategy()) {
            case RRMEMORY -> order > queue.lastTried ? order : order + NEXT_ROUND;
            case LEASTRECENT -> lastEnded;
            case FEWESTCALLS -> answered;
            case LINEAR -> order;
            case SKILLS -> -item.demand.score(skills);
            case RINGALL, RANDOM, WRANDOM -> 0;
        };
    }

    private long tieRank() {
        return switch (queue.settings.strategy()) {
            case FEWESTCALLS, SKILLS -> lastEnded;
            case RRMEMORY, LEASTRECENT, LINEAR, RINGALL, RANDOM, WRANDOM -> 0;
        };
    }
}
