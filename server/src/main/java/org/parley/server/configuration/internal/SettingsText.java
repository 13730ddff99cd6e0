package org.parley.server.configuration.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Settings as YAML: one document, a list of objects.
final class SettingsText {
    private static final String ID = "id";

    private final ObjectMapper yaml =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                            .build());

    String write(Collection<ObjectNode> objects) {
        try {
            return yaml.writeValueAsString(objects);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what was read from the database can be told", e);
        }
    }

    /// The objects of a file by id.
    ///
    /// @param idOf the id of an object that names none: that of the stored one of the same name, or
    ///   a new one
    /// @throws Refusal `VALIDATION_FAILED` saying file, place and cure
    SortedMap<UUID, ObjectNode> read(String file, String text, Function<ObjectNode, UUID> idOf) {
        SortedMap<UUID, ObjectNode> objects = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode each : list(file, text)) {
            if (!(each instanceof ObjectNode object)) {
                throw wrong(file, "holds `" + shortened(each) + "` where an object should be");
            }
            UUID id = idOf(file, object, idOf);
            object.put(ID, id.toString());
            if (!seen.add(id.toString())) {
                throw wrong(file, "has two objects with the id " + id);
            }
            objects.put(id, SettingsJson.plain(object));
        }
        return objects;
    }

    private List<JsonNode> list(String file, String text) {
        JsonNode root;
        try {
            root = yaml.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr();
            throw wrong(file, "is no YAML" + where + ": " + firstLine(e));
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            return List.of();
        }
        if (!root.isArray()) {
            throw wrong(file, "is no list of objects");
        }
        List<JsonNode> all = new ArrayList<>();
        root.forEach(all::add);
        return all;
    }

    private static UUID idOf(String file, ObjectNode object, Function<ObjectNode, UUID> otherwise) {
        JsonNode id = object.path(ID);
        if (id.isMissingNode() || id.isNull()) {
            return otherwise.apply(object);
        }
        try {
            return UUID.fromString(id.asText());
        } catch (IllegalArgumentException _) {
            throw wrong(file, "has the id " + shortened(id) + ", which is no UUID");
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String firstLine(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }

    private static Refusal wrong(String file, String what) {
        return new Refusal(
                ErrorCode.VALIDATION_FAILED,
                "The file "
                        + file
                        + " "
                        + what
                        + ". Nothing was changed; correct it and try again.");
    }
}
