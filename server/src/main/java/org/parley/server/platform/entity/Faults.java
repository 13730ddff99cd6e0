package org.parley.server.platform.entity;

import org.parley.contract.platform.FieldFault;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a thing's fields, so that a person hears everything at once.
public final class Faults {
    private final List<FieldFault> found = new ArrayList<>();
    private boolean taken;

    /// @param field as in the JSON
    /// @param message completes a sentence that begins with the field's name, such as `must not be
    ///   before the start`
    public void add(String field, String message) {
        found.add(new FieldFault(field, message));
    }

    /// Notes that another thing has this value already.
    public void taken(String field) {
        taken = true;
        add(field, "is taken already");
    }

    /// What was found, oldest first.
    public List<FieldFault> list() {
        return List.copyOf(found);
    }

    /// Whether nothing is wrong but that values are taken.
    boolean onlyTaken() {
        return taken
                && found.stream().allMatch(fault -> fault.message().equals("is taken already"));
    }
}
