package org.parley.server.reports;

import org.parley.server.reports.model.CallFact;

import java.util.List;

/// Facts of calls were stored; published after the commit.
public record FactsChanged(List<CallFact> facts) {
    public FactsChanged {
        facts = List.copyOf(facts);
    }
}
