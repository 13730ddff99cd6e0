package org.parley.server.staff.internal;

import org.parley.contract.staff.Codec;
import org.parley.contract.staff.LineSettings;
import org.parley.server.platform.entity.Faults;

import java.util.Set;

/// What must hold for a telephone's own calls beyond single fields.
final class LineChecks {
    private LineChecks() {}

    /// @param desk whether it is a device of its own, and no softphone of ours
    static void check(LineSettings line, String number, boolean desk, Faults faults) {
        own(line.forwardAlways(), "line.forwardAlways", number, faults);
        own(line.forwardBusy(), "line.forwardBusy", number, faults);
        own(line.forwardNoAnswer(), "line.forwardNoAnswer", number, faults);
        if (!desk && line.codecs().equals(Set.of(Codec.G729))) {
            faults.add("line.codecs", "needs one that the softphone speaks: not only G.729");
        }
    }

    private static void own(String target, String field, String number, Faults faults) {
        if (target.equals(number)) {
            faults.add(field, "is the telephone's own number; take another");
        }
    }
}
