package org.parley.server.platform.db;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a list over REST is narrowed and sorted.
///
/// @param things what the list holds, at the beginning of a sentence, such as `Calls`
/// @param columns what it is sorted by, as the interface names it
/// @param searched into which the search looks
public record ListTerms(
        String things, Map<String, Field<?>> columns, List<Field<String>> searched) {
    public ListTerms {
        columns = Map.copyOf(columns);
        searched = List.copyOf(searched);
    }

    /// Whether a searched column holds the text, in any case; a blank text leaves everything.
    public Condition holds(@Nullable String text) {
        return text == null || text.isBlank()
                ? DSL.noCondition()
                : DSL.or(
                        searched.stream()
                                .map(column -> column.containsIgnoreCase(text.strip()))
                                .toList());
    }

    /// As [#holds], for somebody who may not see all that some of the columns hold: these are left
    /// out of a search for digits, since each hit would tell of them.
    public Condition holds(@Nullable String text, Set<Field<String>> hidden) {
        boolean digits = text != null && text.codePoints().anyMatch(Character::isDigit);
        return digits ? without(hidden).holds(text) : holds(text);
    }

    private ListTerms without(Set<Field<String>> hidden) {
        return new ListTerms(
                things,
                columns,
                searched.stream().filter(column -> !hidden.contains(column)).toList());
    }

    /// From the one moment on, until before the other.
    public static Condition during(
            Field<Instant> at, @Nullable Instant from, @Nullable Instant to) {
        return (from == null ? DSL.noCondition() : at.ge(from))
                .and(to == null ? DSL.noCondition() : at.lt(to));
    }

    /// @param sort a column's name, `-` before it for descending
    /// @throws Refusal `BAD_REQUEST` when there is no such column
    public SortField<?> order(String sort) {
        boolean descending = sort.startsWith("-");
        Field<?> column = columns.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw new Refusal(
                    ErrorCode.BAD_REQUEST,
                    things
                            + " cannot be sorted by '"
                            + sort
                            + "'. Sort by one of "
                            + columns.keySet().stream().sorted().toList()
                            + ", '-' before it for descending.");
        }
        return descending ? column.desc().nullsLast() : column.asc().nullsLast();
    }
}
