package org.parley.contract.telephony;

public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
}
