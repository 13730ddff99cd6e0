package org.parley.contract.licensing;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.LicensedModule;

import java.util.Set;

/// What a centre asks its vendor for. Nothing changes until the vendor gives out a new licence.
///
/// @param plan the wanted plan
/// @param agents how many agents at the same moment
/// @param modules which parts
/// @param contact who asks
/// @param email where the vendor answers
public record PlanRequest(
        @NotBlank @Size(max = 80) String plan,
        @Min(1) @Max(100_000) int agents,
        @NotNull Billing billing,
        @NotNull Set<@NotNull LicensedModule> modules,
        @NotNull @Size(max = 2000) String note,
        @NotBlank @Size(max = 200) String contact,
        @NotBlank @Email @Size(max = 320) String email) {
    public PlanRequest {
        modules = Set.copyOf(modules);
    }
}
