package org.parley.contract.telephony.talk;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

import java.util.List;

/// A conference in which an agent takes part.
///
/// @param members none while the agent is in no conference
public record Conference(List<Member> members) implements Maskable<Conference> {
    public static final Conference NONE = new Conference(List.of());

    public Conference {
        members = List.copyOf(members);
    }

    @Override
    public Conference masked(Mask mask) {
        return new Conference(members.stream().map(member -> member.masked(mask)).toList());
    }

    /// Whoever takes part.
    ///
    /// @param id of the member's leg
    /// @param number empty when withheld
    /// @param name any characters
    /// @param muted whether the others do not hear the member
    /// @param me the asking agent
    public record Member(String id, String number, String name, boolean muted, boolean me)
            implements Maskable<Member> {
        @Override
        public Member masked(Mask mask) {
            return me ? this : new Member(id, mask.number(number), mask.text(name), muted, false);
        }
    }
}
