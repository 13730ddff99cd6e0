package org.parley.contract.templates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The HTML of a template, before or after its places are filled.
public record TemplateText(@NotNull @Size(max = 200_000) String html) {}
