package org.parley.server.telephony.call.model;

/// A channel's name as Asterisk writes it, such as `PJSIP/5001-0000001a`.
public record ChannelName(String text) {
    /// How the endpoints are called by which a call to an agent's mobile telephone comes in to
    /// Asterisk a second time, to go out over the routes; the telephone's user follows.
    public static final String MOBILE = "parley-mobile-";

    /// Whether it carries such a call on. What begins with it is no call of its own, but the way to
    /// the agent's telephone.
    public boolean leadsToMobile() {
        return endpoint().startsWith(MOBILE);
    }

    /// The technology before the slash, such as `PJSIP`.
    public String technology() {
        int slash = text.indexOf('/');
        return slash < 0 ? "" : text.substring(0, slash);
    }

    /// The telephone or trunk, such as `5001`; empty when the name has none.
    public String endpoint() {
        int slash = text.indexOf('/');
        int dash = text.lastIndexOf('-');
        return slash < 0 || dash < slash ? "" : text.substring(slash + 1, dash);
    }

    /// Whether somebody can speak on it. Helpers inside Asterisk (`Local/`, `Snoop/`, `Recorder/`,
    /// `Message/`, ...) carry a call on or listen to it, but are nobody.
    public boolean isTelephone() {
        return switch (technology()) {
            case "PJSIP", "SIP", "IAX2", "DAHDI" -> true;
            default -> false;
        };
    }
}
