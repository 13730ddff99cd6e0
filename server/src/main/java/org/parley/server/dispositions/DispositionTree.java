package org.parley.server.dispositions;

import org.parley.contract.dispositions.Disposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All dispositions by their levels.
final class DispositionTree {
    private final Map<UUID, Disposition> all = new LinkedHashMap<>();

    DispositionTree(Collection<Disposition> dispositions) {
        dispositions.forEach(one -> all.put(one.id(), one));
    }

    boolean has(UUID id) {
        return all.containsKey(id);
    }

    /// From the first level down to this one.
    List<Disposition> path(UUID id) {
        List<Disposition> path = new ArrayList<>();
        for (Disposition one = all.get(id);
                one != null && !path.contains(one);
                one = one.parentId() == null ? null : all.get(one.parentId())) {
            path.add(one);
        }
        Collections.reverse(path);
        return path;
    }

    /// 1 for the first; 0 for an unknown one.
    int level(UUID id) {
        return path(id).size();
    }

    /// How many levels this one and those below it take, at least 1.
    int height(UUID id) {
        return 1 + children(id).stream().mapToInt(one -> height(one.id())).max().orElse(0);
    }

    boolean isBelow(UUID id, UUID above) {
        return path(id).stream().anyMatch(one -> one.id().equals(above));
    }

    List<Disposition> children(UUID id) {
        return all.values().stream().filter(one -> id.equals(one.parentId())).toList();
    }
}
