package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.parley.contract.platform.Permission;

import java.util.List;
import java.util.UUID;

/// The newest changes of one kind of configured things, so that open screens read them again. A
/// screen that knows count `n` has missed `count - n` changes; when that is more than `newest`
/// holds, it reads everything again.
///
/// @param entity the kind, such as `pause`
/// @param needs who sees it
/// @param count changes since the server's start
/// @param newest the last ones, oldest first
public record EntityRow(String entity, Permission needs, long count, List<EntityChange> newest)
        implements LiveRow {
    /// The most changes that a row holds.
    public static final int MOST = 20;

    public EntityRow {
        newest = List.copyOf(newest);
    }

    @Override
    @JsonIgnore
    public String key() {
        return "entity:" + entity;
    }

    /// One change.
    ///
    /// @param version as it is now, 0 when the object was deleted
    public record EntityChange(UUID id, long version) {}
}
