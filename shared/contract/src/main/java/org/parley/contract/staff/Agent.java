package org.parley.contract.staff;

import java.util.UUID;

/// Somebody who serves customers.
///
/// @param name the login name: letters, digits, `.` and `_`
/// @param extension the internal number, 2 to 10 digits
public record Agent(
        UUID id, String name, String fullName, String email, String extension, boolean enabled) {}
