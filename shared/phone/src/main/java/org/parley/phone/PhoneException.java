package org.parley.phone;

/// A command to a telephone that did not take effect; the message is a sentence for people.
public final class PhoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public PhoneException(Problem problem, String sentence) {
        super(sentence);
        this.problem = problem;
    }

    public PhoneException(Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /// For programs.
    public Problem problem() {
        return problem;
    }

    /// What kind of problem.
    public enum Problem {
        /// The call's state does not allow it.
        WRONG_STATE,
        /// Not connected to the server.
        NOT_CONNECTED,
        /// The server or the other side refused.
        REFUSED,
        /// The sound could not be set up.
        NO_MEDIA,
        /// No answer in time.
        TIMED_OUT,
        /// The telephone is closed.
        CLOSED
    }
}
