package org.parley.contract.platform.entity;

/// What one does to a configured thing.
public enum EntityRight {
    READ,
    EDIT,
    /// Where deleting is a permission of its own; else as to edit.
    DELETE
}
