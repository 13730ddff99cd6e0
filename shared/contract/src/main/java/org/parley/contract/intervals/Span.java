package org.parley.contract.intervals;

import jakarta.validation.constraints.NotNull;

/// A range whose ends both belong to it. One value alone is a span from it to itself; where values
/// go round in a circle (hours, days of a week, months) a span may run over the end: from Friday to
/// Monday.
public record Span<T>(@NotNull T from, @NotNull T to) {
    /// The span of one value.
    public static <T> Span<T> of(T only) {
        return new Span<>(only, only);
    }
}
