package org.parley.admin.choice;

import org.jspecify.annotations.Nullable;
import org.parley.contract.dispositions.Disposition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Dispositions called by their whole way down, as their names may occur on several branches.
final class DispositionPaths {
    private static final String BELOW = " \u203a ";

    private DispositionPaths() {}

    /// Those below which others may stand, in the order of their ways.
    static Map<UUID, String> above(List<Disposition> all) {
        Map<UUID, Disposition> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        Map<UUID, String> paths = new HashMap<>();
        for (Disposition one : all) {
            Disposition parent = find(byId, one.parentId());
            if (parent == null) {
                paths.put(one.id(), one.name());
            } else if (parent.parentId() == null) {
                paths.put(one.id(), parent.name() + BELOW + one.name());
            }
        }
        Map<UUID, String> sorted = new LinkedHashMap<>();
        paths.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.<String>naturalOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static @Nullable Disposition find(Map<UUID, Disposition> byId, @Nullable UUID id) {
        return id == null ? null : byId.get(id);
    }
}
