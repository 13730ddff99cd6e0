package org.parley.contract.platform;

/// What a signed-in person may do. Names are `feature.action` in the endpoint table.
public enum Permission {
    /// Anyone who is signed in.
    SIGNED_IN("signed-in"),
    STAFF_READ("staff.read"),
    STAFF_WRITE("staff.write"),
    QUEUES_READ("queues.read"),
    QUEUES_WRITE("queues.write"),
    TELEPHONY_READ("telephony.read"),
    TELEPHONY_WRITE("telephony.write"),
    /// Use a softphone and take calls.
    PHONE_USE("phone.use"),
    /// End a call of somebody else.
    CALLS_CONTROL("calls.control"),
    ROUTING_READ("routing.read"),
    /// Pause, unpause or sign off somebody else.
    ROUTING_CONTROL("routing.control"),
    REALTIME_READ("realtime.read"),
    REPORTS_READ("reports.read"),
    RECORDINGS_PLAY("recordings.play"),
    SETTINGS_READ("settings.read"),
    SETTINGS_WRITE("settings.write");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /// The permission's name as it stands in tables and tokens.
    public String code() {
        return code;
    }
}
