package org.parley.server.telephony.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a publication would do.
public record PublishPlan(List<Change> changes) {

    /// A file's text before and after; empty where there is none.
    public record Change(String file, String before, String after) {
        /// The lines that go (`-`) and those that come (`+`), without the lines that stay.
        public List<String> diff() {
            Set<String> old = new LinkedHashSet<>(before.lines().toList());
            Set<String> fresh = new LinkedHashSet<>(after.lines().toList());
            var lines = new ArrayList<String>();
            old.stream()
                    .filter(line -> !fresh.contains(line))
                    .forEach(line -> lines.add("-" + line));
            fresh.stream()
                    .filter(line -> !old.contains(line))
                    .forEach(line -> lines.add("+" + line));
            return lines;
        }
    }

    public PublishPlan {
        changes = List.copyOf(changes);
    }
}
