package org.parley.contract.variables;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A custom variable. A flow writes it in braces: `{CUSTOMER_LEVEL}`.
///
/// @param name letters, digits and `_`, unique in any case, none of the {@link StandardVariable}s
/// @param defaultValue what it holds until something sets it; may be empty
public record Variable(
        UUID id,
        @NotBlank @Size(max = 80) @Pattern(regexp = "[A-Za-z_][A-Za-z0-9_]*") String name,
        @NotNull VariableScope scope,
        @Size(max = 2000) String defaultValue,
        @Size(max = 500) String description,
        long version)
        implements Identified, Versioned {
    /// What a variable is called in history, usage and events.
    public static final String KIND = "variable";
}
