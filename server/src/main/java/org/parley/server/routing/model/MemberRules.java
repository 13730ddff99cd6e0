package org.parley.server.routing.model;

/// The rules by which a queue treats its members.
public record MemberRules(
        MissRule misses, StickyRule sticky, SkillRule skills, PenaltyRule penalties) {
    public static final MemberRules DEFAULT =
            new MemberRules(MissRule.DEFAULT, StickyRule.NONE, SkillRule.NONE, PenaltyRule.NONE);

    public MemberRules withMisses(MissRule changed) {
        return new MemberRules(changed, sticky, skills, penalties);
    }

    public MemberRules withSticky(StickyRule changed) {
        return new MemberRules(misses, changed, skills, penalties);
    }

    public MemberRules withSkills(SkillRule changed) {
        return new MemberRules(misses, sticky, changed, penalties);
    }

    public MemberRules withPenalties(PenaltyRule changed) {
        return new MemberRules(misses, sticky, skills, changed);
    }
}
