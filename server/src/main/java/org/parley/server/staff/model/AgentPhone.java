package org.parley.server.staff.model;

import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;
import org.parley.contract.staff.Typology;

import java.util.UUID;

/// The telephone account of an agent.
///
/// @param user SIP user name: the extension
/// @param secret its password, made by the server
/// @param displayName what called parties see
public record AgentPhone(
        UUID agentId, String user, String secret, String displayName, PhoneSettings settings) {
    /// With the usual settings.
    public AgentPhone(UUID agentId, String user, String secret, String displayName) {
        this(agentId, user, secret, displayName, PhoneSettings.USUAL);
    }

    /// How the telephone behaves.
    ///
    /// @param mobile the number of the agent's mobile telephone, or nothing
    /// @param autoAnswerSeconds after which calls of queues answer themselves; below 0 never
    /// @param recorded whether the agent's calls are recorded where the queue wants it
    /// @param transfer whether the agent may hand calls over
    /// @param callWaiting whether a second call rings
    /// @param line what becomes of the agent's own calls
    /// @param masked whether it does not see the end of customers' numbers
    public record PhoneSettings(
            Typology typology,
            String mobile,
            int autoAnswerSeconds,
            boolean recorded,
            boolean transfer,
            boolean callWaiting,
            DtmfMode dtmf,
            LineSettings line,
            boolean masked) {
        public static final PhoneSettings USUAL =
                new PhoneSettings(
                        Typology.PHONEBAR,
                        "",
                        -1,
                        true,
                        true,
                        false,
                        DtmfMode.RFC4733,
                        LineSettings.USUAL,
                        false);
    }

    @Override
    public String toString() {
        return "AgentPhone[" + user + "]";
    }
}
