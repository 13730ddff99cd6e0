package org.parley.contract.licensing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A licence as the vendor gives it out, pasted or read from its file.
public record LicenceCode(@NotBlank @Size(max = 20_000) String code) {}
