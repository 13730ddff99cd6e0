package org.parley.server.routing.internal.core;

import org.parley.contract.routing.Channel;
import org.parley.server.routing.model.EmptyRule;
import org.parley.server.routing.model.QueueSettings;
import org.parley.server.routing.model.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// A queue: its members in order and its items in the order in which they are served.
final class QueueState {
    private static final int NOBODY = -1;

    QueueSettings settings;
    final List<Member> members = new ArrayList<>();
    final NavigableSet<Item> waiting = new TreeSet<>(Item.ORDER);
    int offered;
    int lastTried = NOBODY;

    QueueState(QueueSettings settings) {
        this.settings = settings;
    }

    UUID id() {
        return settings.id();
    }

    Channel channel() {
        return settings.channel();
    }

    /// Items that wait or ring.
    int size() {
        return waiting.size() + offered;
    }

    Optional<Member> findMember(AgentState agent) {
        for (Member member : agent.memberships) {
            if (member.queue == this) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /// Puts the members back into the order of their positions; equals stay in the order of their
    /// coming.
    void arrange() {
        UUID tried =
                lastTried >= 0 && lastTried < members.size()
                        ? members.get(lastTried).agent.id
                        : null;
        members.sort(Comparator.comparingInt(member -> member.position));
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            member.order = i;
            if (member.agent.id.equals(tried)) {
                lastTried = i;
            }
        }
    }

    /// Whether the rule holds for this item: every member is absent.
    boolean isEmptyFor(Item item, EmptyRule rule) {
        if (rule.isNever()) {
            return false;
        }
        for (Member member : members) {
            if (!isAbsent(member, item, rule)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAbsent(Member member, Item item, EmptyRule rule) {
        Verdict verdict = member.agentVerdict;
        return rule.countsAsAbsent(verdict)
                || (member.paused && rule.countsAsAbsent(Verdict.PAUSED))
                || (!item.demand.band().holds(member.penalty)
                        && rule.countsAsAbsent(Verdict.PENALTY));
    }
}
