package org.parley.contract.platform.entity;

/// What one does to a configured thing.
public enum EntityRight {
    READ,
    EDIT
}
