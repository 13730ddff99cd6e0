package org.parley.server.telephony.queue.internal;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.telephony.Queue;

import java.util.ArrayList;
import java.util.List;

/// What a queue's fields may hold. The ranges are those of Asterisk's `queues.conf` where it has
/// the option, narrowed to what makes sense.
final class QueueRules {
    private static final int DAY_SECONDS = 86_400;

    private QueueRules() {}

    /// @throws Refusal `VALIDATION_FAILED`, naming each field that breaks its rule
    static void check(Queue queue) {
        List<FieldFault> faults = new ArrayList<>();
        matches(
                faults,
                "name",
                queue.name(),
                "[A-Za-z0-9][A-Za-z0-9_-]{0,39}",
                "takes 1 to 40 letters, digits, _ and -, beginning with a letter or digit");
        matches(faults, "number", queue.number(), "[0-9]{2,10}", "takes 2 to 10 digits");
        matches(
                faults,
                "musicClass",
                queue.musicClass(),
                "[A-Za-z0-9][A-Za-z0-9_]{0,39}",
                "takes 1 to 40 letters, digits and _");
        range(faults, "agentTimeoutSeconds", queue.agentTimeoutSeconds(), 3, 600);
        range(faults, "retrySeconds", queue.retrySeconds(), 0, 600);
        range(faults, "wrapUpSeconds", queue.wrapUpSeconds(), 0, 3600);
        range(faults, "maxWaitSeconds", queue.maxWaitSeconds(), 0, DAY_SECONDS);
        range(faults, "serviceLevelSeconds", queue.serviceLevelSeconds(), 1, 3600);
        range(faults, "weight", queue.weight(), 0, 1000);
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The queue was not stored: " + first.field() + " " + first.message() + ".",
                    faults);
        }
    }

    private static void matches(
            List<FieldFault> faults, String field, String value, String form, String message) {
        if (!value.matches(form)) {
            faults.add(new FieldFault(field, message));
        }
    }

    private static void range(
            List<FieldFault> faults, String field, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(new FieldFault(field, "takes " + least + " to " + most));
        }
    }
}
