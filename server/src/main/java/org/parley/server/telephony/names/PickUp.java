package org.parley.server.telephony.names;

/// How a call that rings at a number of the house is found by whoever takes it elsewhere: each leg
/// of a telephone carries the number in a variable, whatever was dialled and from which context.
/// Offers of the router, and legs by which somebody listens, carry none: they are never taken. See
/// [Asterisk's
/// Pickup](https://docs.asterisk.org/Latest_API/API_Documentation/Dialplan_Applications/Pickup/).
public final class PickUp {
    /// The variable that Asterisk looks for on ringing legs.
    public static final String MARK = "PICKUPMARK";

    private PickUp() {}

    /// The variable of the legs of a telephone, set.
    public static String mark(String number) {
        return MARK + "=" + number;
    }

    /// What the dialplan does to take a call that rings at a number.
    ///
    /// @throws IllegalArgumentException when that is no number
    public static String at(String number) {
        return "Pickup(" + Checked.number("number", number) + "@" + MARK + ")";
    }
}
