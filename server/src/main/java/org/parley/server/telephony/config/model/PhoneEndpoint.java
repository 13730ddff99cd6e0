package org.parley.server.telephony.config.model;

import org.parley.contract.staff.LineSettings;
import org.parley.server.telephony.names.Checked;

/// A telephone that may register, usually an agent's softphone.
///
/// @param user its SIP user, also the name by which the router offers calls to it
/// @param number the internal number that rings it
/// @param displayName free text
/// @param autoAnswer whether calls from queues ask it to answer by itself

public record PhoneEndpoint(
        String user,
        String password,
        String number,
        String displayName,
        Kind kind,
        boolean autoAnswer,
        Behaviour behaviour) {
    /// With the usual behaviour.
    public PhoneEndpoint(
            String user,
            String password,
            String number,
            String displayName,
            Kind kind,
            boolean autoAnswer) {
        this(user, password, number, displayName, kind, autoAnswer, Behaviour.USUAL);
    }

    /// What else is said of a telephone.
    ///
    /// @param answerAfter seconds after which a call answers itself, where it does
    /// @param recorded false where its calls are never recorded
    /// @param transfer whether it may hand calls over
    /// @param calls how many at a time
    /// @param dtmf Asterisk's word for how digits travel
    /// @param masked how many characters at the end of customers' numbers it does not see
    /// @param line what becomes of its own calls
    /// @param mobile the number by which it is called over the routes; only of a mobile telephone
    public record Behaviour(
            int answerAfter,
            boolean recorded,
            boolean transfer,
            int calls,
            String dtmf,
            int masked,
            LineSettings line,
            String mobile) {
        public static final Behaviour USUAL =
                new Behaviour(0, true, true, 1, "rfc4733", 0, LineSettings.USUAL, "");

        public Behaviour {
            if (!mobile.isEmpty()) {
                Checked.number("mobile telephone's number", mobile);
            }
        }
    }

    public enum Kind {
        /// A softphone: WebSocket, DTLS-SRTP, ICE.
        WEB,
        /// A desk telephone: SIP over UDP or TCP, plain RTP.
        DESK,
        /// A mobile telephone, which never registers: calls to it come in to Asterisk a second time
        /// and go out over the routes.
        MOBILE
    }

    public PhoneEndpoint {
        Checked.name("telephone's user", user);
        Checked.secret("the telephone " + user, password);
        Checked.number("telephone's number", number);
    }

    @Override
    public String toString() {
        return "PhoneEndpoint[" + user + "]";
    }
}
