package org.parley.contract.staff;

/// What an agent may set on the bar, unless an administrator has forced it.
public enum BarSetting {
    AUTO_ANSWER,
    POP_UP,
    ALWAYS_ON_TOP
}
