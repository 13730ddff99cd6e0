package org.parley.contract.routing;

/// The ways in which customers reach the centre.
public enum Channel {
    VOICE,
    CHAT,
    EMAIL,
    SMS,
    OPENCHANNEL,
    FAX
}
