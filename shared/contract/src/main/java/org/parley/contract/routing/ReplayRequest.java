package org.parley.contract.routing;

import java.util.List;
import java.util.UUID;

/// "Who would have got it if …": the stored decision is taken again with these changes.
///
/// @param unavailable agents taken to be absent
/// @param available agents taken to be ready although they were not
public record ReplayRequest(List<UUID> unavailable, List<UUID> available) {
    public ReplayRequest {
        unavailable = List.copyOf(unavailable);
        available = List.copyOf(available);
    }
}
