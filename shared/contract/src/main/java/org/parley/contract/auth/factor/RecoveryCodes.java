package org.parley.contract.auth.factor;

import java.util.List;

/// Codes for the day on which the telephone is lost; each works once. They are shown now and never
/// again.
public record RecoveryCodes(List<String> codes) {
    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "RecoveryCodes[" + codes.size() + "]";
    }
}
