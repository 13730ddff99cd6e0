package org.parley.server.platform.life;

import org.jspecify.annotations.Nullable;

/// Why the server cannot start, and what the operator can do about it.
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    public StartFailure(String what, String cure) {
        this(what, cure, null);
    }

    /// @param what the cause in one sentence
    /// @param cure what to do, in one sentence
    public StartFailure(String what, String cure, @Nullable Throwable cause) {
        super(what, cause);
        this.cure = cure;
    }

    public String cure() {
        return cure;
    }
}
