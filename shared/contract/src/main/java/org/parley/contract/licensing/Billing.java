package org.parley.contract.licensing;

/// How often a plan is paid.
public enum Billing {
    MONTHLY,
    QUARTERLY,
    YEARLY
}
