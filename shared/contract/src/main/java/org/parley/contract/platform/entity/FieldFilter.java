package org.parley.contract.platform.entity;

import java.util.Locale;

/// One row of the advanced search, as a query parameter `filter=field:operator:value`.
///
/// @param field as in the JSON
/// @param value as text; a date-time in ISO 8601, several for `in` separated by commas; empty for
///   operators without one
public record FieldFilter(String field, Operator operator, String value) {
    /// How a field is compared. Texts compare in any case.
    public enum Operator {
        IS,
        NOT,
        CONTAINS,
        LACKS,
        STARTS,
        LESS,
        MORE,
        IN,
        EMPTY,
        FILLED;

        /// The operator's name in a query.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether a value follows.
        public boolean takesValue() {
            return this != EMPTY && this != FILLED;
        }
    }

    /// Reads a query parameter.
    ///
    /// @throws IllegalArgumentException when it has another form
    public static FieldFilter fromString(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("a filter is written field:operator:value");
        }
        return new FieldFilter(
                parts[0],
                Operator.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                parts.length == 3 ? parts[2] : "");
    }

    @Override
    public String toString() {
        return field + ":" + operator.code() + ":" + value;
    }
}
