package org.parley.contract.telephony.talk;

import java.util.List;

/// A conference in which an agent takes part.
///
/// @param members none while the agent is in no conference
public record Conference(List<Member> members) {
    public static final Conference NONE = new Conference(List.of());

    public Conference {
        members = List.copyOf(members);
    }

    /// Whoever takes part.
    ///
    /// @param id of the member's leg
    /// @param number empty when withheld
    /// @param name any characters
    /// @param muted whether the others do not hear the member
    /// @param me the asking agent
    public record Member(String id, String number, String name, boolean muted, boolean me) {}
}
