package org.parley.server.staff;

import java.util.UUID;

/// A telephone was made, changed or deleted.
public record TelephoneChanged(UUID id) {}
