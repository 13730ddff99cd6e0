package org.parley.server.telephony.call.model;

/// Who is at the far end of a leg, as received.
///
/// @param number empty when withheld
/// @param name any characters
public record Party(String number, String name) {
    public static final Party UNKNOWN = new Party("", "");
}
