package org.parley.server.auth.model;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;

import java.util.ArrayList;
import java.util.List;

/// A person to be made.
///
/// @param name the login name: 1 to 100 letters, digits, `.` and `_`
/// @param password 8 to 200 characters
/// @param extension 2 to 10 digits, if any
public record NewPerson(
        String name,
        String fullName,
        String email,
        Role role,
        @Nullable String extension,
        String password) {
    private static final int LEAST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    /// @throws Refusal `VALIDATION_FAILED`, naming each field that breaks its rule
    public NewPerson {
        List<FieldFault> faults = new ArrayList<>();
        if (!name.matches("[A-Za-z0-9._]{1,100}")) {
            faults.add(new FieldFault("name", "takes 1 to 100 letters, digits, . and _"));
        }
        if (fullName.isBlank() || fullName.length() > 200) {
            faults.add(new FieldFault("fullName", "takes 1 to 200 characters"));
        }
        if (fullName.equals(extension)) {
            faults.add(new FieldFault("fullName", "must differ from the internal number"));
        }
        if (email.length() > 320) {
            faults.add(new FieldFault("email", "takes 320 characters at most"));
        }
        if (extension != null && !extension.matches("[0-9]{2,10}")) {
            faults.add(new FieldFault("extension", "takes 2 to 10 digits"));
        }
        if (password.length() < LEAST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            faults.add(new FieldFault("password", "takes 8 to 200 characters"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The person was not stored: "
                            + faults.getFirst().field()
                            + " "
                            + faults.getFirst().message()
                            + ".",
                    faults);
        }
    }

    @Override
    public String toString() {
        return "NewPerson[" + name + "]";
    }
}
