package org.parley.contract.staff;

/// How digits travel during a call.
public enum DtmfMode {
    RFC4733,
    INFO,
    INBAND,
    AUTO
}
