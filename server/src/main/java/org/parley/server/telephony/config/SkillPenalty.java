package org.parley.server.telephony.config;

/// How skills are told to `app_queue`, which knows penalties only: each missing level weighs more
/// than every penalty of a membership, and the rules of the queue let in the more of them the
/// longer a caller waits.
public final class SkillPenalty {
    private static final int LEVEL = 1_001;

    private SkillPenalty() {}

    /// The penalty of a member.
    ///
    /// @param missing levels by which the skills fall short of what the queue asks for
    /// @param penalty of the membership, 0 to 1,000
    public static int of(int missing, int penalty) {
        return missing * LEVEL + penalty;
    }

    /// The highest penalty that is rung when the demand has been lowered by so many levels.
    public static int highest(int loweredBy) {
        return loweredBy * LEVEL + LEVEL - 1;
    }
}
