package org.parley.server.permissions.internal;

import org.parley.contract.permissions.Profile;
import org.parley.contract.permissions.Scope.Reach;
import org.parley.contract.permissions.Section;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a profile must be like.
final class ProfileRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_RESOURCES = 5_000;

    private ProfileRules() {}

    /// The profile as it is stored: with the weaker permissions that come with the stronger.
    ///
    /// @throws Refusal `VALIDATION_FAILED`
    static Profile checked(Profile wanted) {
        List<FieldFault> faults = new ArrayList<>();
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "takes 1 to 100 characters"));
        }
        if (wanted.description().length() > LONGEST_DESCRIPTION) {
            faults.add(new FieldFault("description", "takes 1,000 characters at most"));
        }
        Set<Permission> refused = EnumSet.noneOf(Permission.class);
        refused.addAll(wanted.permissions());
        refused.removeAll(Section.grantable());
        if (!refused.isEmpty()) {
            faults.add(
                    new FieldFault(
                            "permissions", "cannot give " + refused + ": only administrators may"));
        }
        if (wanted.queues().reach() == Reach.OF_QUEUES) {
            faults.add(new FieldFault("queues", "are all or chosen ones"));
        }
        if (wanted.queues().ids().size() > MOST_RESOURCES
                || wanted.agents().ids().size() > MOST_RESOURCES) {
            faults.add(new FieldFault("agents", "takes 5,000 chosen ones at most"));
        }
        if (!faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The profile was not stored: " + first.field() + " " + first.message() + ".",
                    faults);
        }
        return new Profile(
                wanted.id(),
                name,
                wanted.description(),
                Section.completed(wanted.permissions()),
                wanted.queues(),
                wanted.agents(),
                wanted.autoAssociate(),
                wanted.version());
    }
}
