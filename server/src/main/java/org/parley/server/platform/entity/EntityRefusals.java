package org.parley.server.platform.entity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.LastChange;
import org.parley.contract.platform.ProblemFacts;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.Usage;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// The sentences with which changes are refused.
final class EntityRefusals {
    private static final int NAMED_USERS = 5;

    private EntityRefusals() {}

    static Refusal faulty(String kind, String outcome, Faults faults) {
        String fields =
                faults.list().stream()
                        .map(fault -> fault.field() + " " + fault.message())
                        .collect(Collectors.joining("; "));
        return new Refusal(
                faults.onlyTaken() ? ErrorCode.CONFLICT : ErrorCode.VALIDATION_FAILED,
                "The " + kind + " was " + outcome + ". Correct: " + fields + ".",
                faults.list());
    }

    static Refusal inUse(String kind, String name, List<Usage> users) {
        String named =
                users.stream()
                        .limit(NAMED_USERS)
                        .map(user -> user.kind() + " " + user.name())
                        .collect(Collectors.joining(", "));
        int more = users.size() - NAMED_USERS;
        return new Refusal(
                ErrorCode.IN_USE,
                "The "
                        + kind
                        + " "
                        + name
                        + " was not deleted, because it is used by "
                        + named
                        + (more > 0 ? " and " + more + " more" : "")
                        + ". Take it out there first.",
                List.of(),
                ProblemFacts.usedBy(users));
    }

    static Refusal stale(String kind, String name, @Nullable LastChange last) {
        String who =
                last == null
                        ? "Somebody has changed the " + kind + " " + name
                        : last.by()
                                + " changed the "
                                + kind
                                + " "
                                + name
                                + " at "
                                + last.at().truncatedTo(ChronoUnit.SECONDS);
        return new Refusal(
                ErrorCode.STALE,
                who + ", after you read it. Load it again, then repeat your change.",
                List.of(),
                ProblemFacts.changedBy(last));
    }
}
