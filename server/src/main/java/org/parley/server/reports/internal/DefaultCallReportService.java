package org.parley.server.reports.internal;

import jakarta.inject.Inject;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.OwnCall;
import org.parley.server.permissions.Sight;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.model.CallFact;
import org.parley.server.reports.model.TodayCount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads the facts.
public final class DefaultCallReportService implements CallReportService {
    private final CallFactStore facts;
    private final OwnCalls own;

    @Inject
    DefaultCallReportService(CallFactStore facts, OwnCalls own) {
        this.facts = facts;
        this.own = own;
    }

    @Override
    public Page<CallRecord> list(Query query) {
        return facts.list(query);
    }

    @Override
    public CallRecord get(String id, Sight seen) {
        return facts.find(id)
                .filter(call -> seen.seesCall(call.queue(), call.agentId()))
                .orElseThrow(() -> Refusal.notFound("call", id));
    }

    @Override
    public List<CallLeg> legs(String id, Sight seen) {
        return facts.legs(get(id, seen).id()).stream()
                .map(leg -> {
                    CallFact.Handover handover = leg.handover();
                    return new CallLeg(
                            leg.endpoint(),
                            leg.agentId(),
                            leg.beganAt(),
                            leg.answeredAt(),
                            leg.endedAt(),
                            leg.cause(),
                            handover == null ? null : handover.kind(),
                            handover == null ? null : handover.to());
                })
                .toList();
    }

    @Override
    public List<OwnCall> own(UUID agent, int limit) {
        return own.list(agent, limit);
    }

    @Override
    public Map<String, Integer> countOff(Instant since) {
        return facts.countOff(since);
    }

    @Override
    public Map<UUID, Integer> countMissed(Instant since) {
        return facts.countMissed(since);
    }

    @Override
    public List<TodayCount> count(Instant since) {
        return facts.count(since);
    }
}
