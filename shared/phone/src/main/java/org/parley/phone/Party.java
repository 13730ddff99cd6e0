package org.parley.phone;

/// The other end of a call.
///
/// @param number the user part of its SIP address; empty when withheld
/// @param name what it calls itself; empty when unknown. Written by strangers: show it, never
///   interpret it
public record Party(String number, String name) {

    /// The name, else the number.
    public String label() {
        return name.isBlank() ? number : name;
    }
}
