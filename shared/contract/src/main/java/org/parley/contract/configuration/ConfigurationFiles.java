package org.parley.contract.configuration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.Map;

/// Settings as readable text, one YAML file a kind of things, such as `pauses.yaml`.
///
/// Each file is a list of things in the order of their names; a thing is what the API of its kind
/// shows, without version and without secrets. What a file names replaces the things of its kind;
/// kinds without a file stay as they are.
///
/// @param files text by file name
public record ConfigurationFiles(@NotNull @Size(max = 200) Map<String, String> files) {
    public ConfigurationFiles {
        files = Map.copyOf(files);
    }
}
