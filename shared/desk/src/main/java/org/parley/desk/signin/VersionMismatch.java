package org.parley.desk.signin;

/// This program and the server are too far apart in version.
public final class VersionMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Side tooOld;
    private final String has;
    private final String needs;

    /// @param has the version that is too old
    /// @param needs the oldest that would do
    public VersionMismatch(Side tooOld, String has, String needs) {
        super(tooOld + " has version " + has + ", at least " + needs + " is needed");
        this.tooOld = tooOld;
        this.has = has;
        this.needs = needs;
    }

    public Side tooOld() {
        return tooOld;
    }

    public String has() {
        return has;
    }

    public String needs() {
        return needs;
    }

    /// Which of the two must be updated.
    public enum Side {
        DESK,
        SERVER
    }
}
