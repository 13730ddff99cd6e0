package org.parley.contract.staff;

/// Whether somebody can sign in.
public enum AccountStatus {
    ACTIVE,
    /// Kept out by an administrator.
    DISABLED,
    /// Kept out for a time, or until an administrator unlocks it, after too many wrong passwords.
    LOCKED
}
