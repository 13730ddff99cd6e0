package org.parley.contract.licensing;

import java.util.List;

/// What a new licence changes, or would change.
///
/// @param licence as it is with the new one
/// @param changes what differs from before; empty when it is the same
public record LicenceChange(Licence licence, List<Item> changes) {
    public LicenceChange {
        changes = List.copyOf(changes);
    }

    /// One difference.
    ///
    /// @param field the field of {@link Licence} or, for a module, `modules.` and its name
    /// @param before as text; empty for nothing
    /// @param after as text; empty for nothing
    public record Item(String field, String before, String after) {}
}
