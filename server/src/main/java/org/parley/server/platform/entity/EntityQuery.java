package org.parley.server.platform.entity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.entity.FieldFilter;

import java.util.List;

/// Which things are wanted, in which order.
///
/// @param part of a searched field, in any case; absent for all
/// @param filters each must fit
/// @param sort fields by comma, `-` before one that descends; absent for the usual order
public record EntityQuery(@Nullable String part, List<FieldFilter> filters, @Nullable String sort) {
    /// Everything in the usual order.
    public static final EntityQuery ALL = new EntityQuery(null, List.of(), null);

    public EntityQuery {
        filters = List.copyOf(filters);
    }
}
