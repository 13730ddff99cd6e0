package org.parley.server.configuration.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import org.parley.contract.platform.Json;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/// Settings as JSON objects that are equal when the settings are: sets and maps in an order of
/// their own, absent values left out, no version, no secrets.
final class SettingsJson {
    private static final ObjectMapper JSON =
            Json.strict()
                    .copy()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .registerModule(new SimpleModule().addSerializer(new SortedSets()));
    private static final String VERSION = "version";

    private SettingsJson() {}

    static ObjectNode write(Object settings) {
        return plain(JSON.valueToTree(settings));
    }

    /// The object without what says nothing about the setting: its version and absent values.
    static ObjectNode plain(ObjectNode object) {
        ObjectNode plain = object.deepCopy();
        plain.remove(VERSION);
        plain.properties().removeIf(field -> field.getValue().isNull());
        Secrets.unmask(plain);
        return plain;
    }

    /// The settings of an object.
    ///
    /// @throws IllegalArgumentException saying which field cannot be read, and why
    static <S> S read(ObjectNode object, Class<S> type, long version) {
        ObjectNode complete = object.deepCopy();
        complete.put(VERSION, version);
        try {
            return JSON.treeToValue(complete, type);
        } catch (JsonMappingException e) {
            String field =
                    e.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null
                                            ? "[" + step.getIndex() + "]"
                                            : step.getFieldName())
                            .collect(Collectors.joining("."));
            throw new IllegalArgumentException(
                    (field.isEmpty() ? "" : field + ": ") + firstLine(e.getOriginalMessage()), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(firstLine(e.getOriginalMessage()), e);
        }
    }

    /// The object as it would be told once it is stored; as it is when it cannot be read, which is
    /// then said when it is to be stored.
    static ObjectNode normal(ObjectNode object, Class<?> type) {
        try {
            return write(read(object, type, 1));
        } catch (IllegalArgumentException _) {
            return object;
        }
    }

    private static String firstLine(String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    private static final class SortedSets extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1L;

        SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (Object each :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(each, out);
            }
            out.writeEndArray();
        }
    }
}
