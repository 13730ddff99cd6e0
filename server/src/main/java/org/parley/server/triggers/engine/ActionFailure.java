package org.parley.server.triggers.engine;

/// An action could not be done; the message says why, and what helps.
public final class ActionFailure extends Exception {
    private static final long serialVersionUID = 1;

    public ActionFailure(String message) {
        super(message);
    }
}
