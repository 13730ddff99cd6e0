package org.parley.contract.platform.entity;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is to become of some fields of many objects.
///
/// @param values what a field holds from now on, by field name, as in the object's JSON
/// @param added what joins a field's list
/// @param removed what leaves a field's list
public record BulkEdit(
        @NotNull @Size(min = 1, max = BulkIds.MOST) List<@NotNull UUID> ids,
        @NotNull @Size(max = 100) Map<String, JsonNode> values,
        @NotNull @Size(max = 100) Map<String, JsonNode> added,
        @NotNull @Size(max = 100) Map<String, JsonNode> removed) {
    public BulkEdit {
        values = values == null ? Map.of() : Map.copyOf(values);
        added = added == null ? Map.of() : Map.copyOf(added);
        removed = removed == null ? Map.of() : Map.copyOf(removed);
    }
}
