package org.parley.contract.platform;

import java.util.UUID;

/// An object with an id of its own.
public interface Identified {
    UUID id();
}
