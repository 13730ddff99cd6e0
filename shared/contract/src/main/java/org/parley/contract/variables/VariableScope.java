package org.parley.contract.variables;

/// Where a custom variable is known.
public enum VariableScope {
    /// In every flow, pop-up and mail.
    GLOBAL,
    /// In the flow of one voice project, each call with its own value.
    PROJECT
}
