package org.parley.server.staff.model;

/// An agent to be made.
///
/// @param name the login name: letters, digits, `.` and `_`
/// @param extension the internal number, 2 to 10 digits
public record NewAgent(
        String name, String fullName, String email, String extension, String password) {
    @Override
    public String toString() {
        return "NewAgent[" + name + "]";
    }
}
