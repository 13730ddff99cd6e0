package org.parley.server.auth;

import org.parley.server.auth.model.Person;

/// A person was made or changed.
public record PersonChanged(Person person) {}
