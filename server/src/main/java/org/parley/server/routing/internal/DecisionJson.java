package org.parley.server.routing.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parley.contract.platform.Json;
import org.parley.server.routing.model.OfferInputs;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/// How the inputs of a choice are written as text. Reading passes over what a newer server may have
/// added.
final class DecisionJson {
    private static final TypeReference<List<UUID>> AGENTS = new TypeReference<>() {};

    private final ObjectMapper mapper = Json.lenient();

    String writeInputs(OfferInputs inputs) {
        return write(inputs);
    }

    String writeAgents(List<UUID> agents) {
        return write(agents);
    }

    OfferInputs readInputs(String text) {
        try {
            return mapper.readValue(text, OfferInputs.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<UUID> readAgents(String text) {
        try {
            return mapper.readValue(text, AGENTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
