package org.parley.contract.platform.entity;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The same values for some fields of many objects.
///
/// @param values by field name, as in the object's JSON
public record BulkEdit(
        @NotNull @Size(min = 1, max = BulkIds.MOST) List<@NotNull UUID> ids,
        @NotNull @Size(min = 1, max = 100) Map<String, JsonNode> values) {}
