package org.parley.server.platform.mail;

import org.jspecify.annotations.Nullable;

/// Why a mail was not sent.
public final class MailFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String answer;

    /// @param what a sentence: what happened and what to do
    public MailFailure(String what) {
        this(what, null, null);
    }

    /// @param answer what the mail server said, word for word, if it said anything
    public MailFailure(String what, @Nullable String answer, @Nullable Throwable cause) {
        super(what, cause);
        this.answer = answer;
    }

    /// What the mail server said, word for word, if it said anything.
    public @Nullable String answer() {
        return answer;
    }
}
