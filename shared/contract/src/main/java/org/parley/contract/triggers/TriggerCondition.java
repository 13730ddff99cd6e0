package org.parley.contract.triggers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// One comparison.
///
/// @param equal whether the field must have the value, or must not
/// @param value an id, or the name of a constant
public record TriggerCondition(
        @NotNull ConditionField field, boolean equal, @NotBlank @Size(max = 40) String value) {
    public static TriggerCondition is(ConditionField field, Object value) {
        return new TriggerCondition(field, true, value.toString());
    }
}
