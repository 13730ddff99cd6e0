package org.parley.contract.platform;

import java.util.Arrays;

/// What a signed-in person may do. Names are `feature.action` in the endpoint table.
public enum Permission {
    /// Anyone who is signed in.
    SIGNED_IN("signed-in"),
    AGENTS_READ("agents.read"),
    AGENTS_EDIT("agents.edit"),
    AGENTS_DELETE("agents.delete"),
    TELEPHONES_READ("telephones.read"),
    TELEPHONES_EDIT("telephones.edit"),
    TELEPHONES_DELETE("telephones.delete"),
    TEAMS_READ("teams.read"),
    TEAMS_EDIT("teams.edit"),
    TEAMS_DELETE("teams.delete"),
    /// What agents can be good at.
    SKILLS_READ("skills.read"),
    SKILLS_EDIT("skills.edit"),
    SKILLS_DELETE("skills.delete"),
    /// Administrators only: the people who may sign in to the console.
    USERS_READ("users.read"),
    USERS_EDIT("users.edit"),
    /// Administrators only: what users may.
    PROFILES_READ("profiles.read"),
    PROFILES_EDIT("profiles.edit"),
    QUEUES_READ("queues.read"),
    QUEUES_EDIT("queues.edit"),
    QUEUES_DELETE("queues.delete"),
    /// Numbers at which calls come in, and where they go.
    ROUTES_READ("routes.read"),
    ROUTES_EDIT("routes.edit"),
    ROUTES_DELETE("routes.delete"),
    TRUNKS_READ("trunks.read"),
    TRUNKS_EDIT("trunks.edit"),
    TRUNKS_DELETE("trunks.delete"),
    /// Use a softphone and take calls.
    PHONE_USE("phone.use"),
    /// Hand one's own call over to somebody else.
    PHONE_TRANSFER("phone.transfer"),
    /// Record one's own call when one wishes.
    PHONE_RECORD("phone.record"),
    /// Pause every recording of one's own call, also one that a queue wants.
    PHONE_RECORD_PAUSE("phone.record-pause"),
    /// Let other programs on one's computer place and end one's calls.
    PHONE_REMOTE("phone.remote"),
    /// Leave one's queues for a while, and join them again.
    PHONE_QUEUES("phone.queues"),
    /// Pause on some channels while one goes on serving the others.
    PHONE_PAUSE_CHANNELS("phone.pause-channels"),
    /// End a call of somebody else.
    CALLS_CONTROL("calls.control"),
    /// Listen to somebody's call, whisper into it, or join it.
    CALLS_SPY("calls.spy"),
    ROUTING_READ("routing.read"),
    /// Pause or unpause somebody else, and change where he or she serves.
    ROUTING_CONTROL("routing.control"),
    /// Sign somebody else off.
    AGENTS_SIGN_OFF("agents.sign-off"),
    REALTIME_READ("realtime.read"),
    /// Have the counters of a queue begin anew on the board.
    STATISTICS_RESET("statistics.reset"),
    REPORTS_READ("reports.read"),
    /// Listen to recorded calls; for agents, to their own.
    RECORDINGS_PLAY("recordings.play"),
    /// Take recorded calls away as files.
    RECORDINGS_DOWNLOAD("recordings.download"),
    /// Give recorded calls stars and a note.
    RECORDINGS_RATE("recordings.rate"),
    RECORDINGS_DELETE("recordings.delete"),
    /// See boxes, and listen to what callers left in them.
    VOICEMAIL_READ("voicemail.read"),
    VOICEMAIL_EDIT("voicemail.edit"),
    VOICEMAIL_DELETE("voicemail.delete"),
    PAUSES_READ("pauses.read"),
    PAUSES_EDIT("pauses.edit"),
    PAUSES_DELETE("pauses.delete"),
    TAGS_READ("tags.read"),
    TAGS_EDIT("tags.edit"),
    TAGS_DELETE("tags.delete"),
    /// Words for how conversations ended.
    DISPOSITIONS_READ("dispositions.read"),
    DISPOSITIONS_EDIT("dispositions.edit"),
    DISPOSITIONS_DELETE("dispositions.delete"),
    TEMPLATES_READ("templates.read"),
    TEMPLATES_EDIT("templates.edit"),
    TEMPLATES_DELETE("templates.delete"),
    VARIABLES_READ("variables.read"),
    VARIABLES_EDIT("variables.edit"),
    VARIABLES_DELETE("variables.delete"),
    /// What is done by itself when something becomes of a call.
    TRIGGERS_READ("triggers.read"),
    TRIGGERS_EDIT("triggers.edit"),
    TRIGGERS_DELETE("triggers.delete"),
    INTERVALS_READ("intervals.read"),
    INTERVALS_EDIT("intervals.edit"),
    INTERVALS_DELETE("intervals.delete"),
    /// What callers hear: announcements, greetings.
    SOUNDS_READ("sounds.read"),
    SOUNDS_EDIT("sounds.edit"),
    SOUNDS_DELETE("sounds.delete"),
    /// The accounts over which the server sends mail.
    SMTP_READ("smtp.read"),
    SMTP_EDIT("smtp.edit"),
    /// See how strict sign-in is.
    SECURITY_READ("security.read"),
    SECURITY_EDIT("security.edit"),
    /// See who may sign in and who has done so.
    ACCOUNTS_READ("accounts.read"),
    /// Unlock, reset and sign out others.
    ACCOUNTS_EDIT("accounts.edit"),
    /// See the keys of programs.
    KEYS_READ("keys.read"),
    KEYS_EDIT("keys.edit"),
    SETTINGS_READ("settings.read"),
    SETTINGS_WRITE("settings.write");

    private static final String EDITING = ".edit";
    private static final String DELETING = ".delete";

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /// The permission's name as it stands in tables and tokens.
    public String code() {
        return code;
    }

    /// What one needs to delete what this permission lets one change; itself where changing is
    /// enough.
    public Permission deletion() {
        if (!code.endsWith(EDITING)) {
            return this;
        }
        String wanted = code.substring(0, code.length() - EDITING.length()) + DELETING;
        return Arrays.stream(values())
                .filter(one -> one.code.equals(wanted))
                .findFirst()
                .orElse(this);
    }
}
