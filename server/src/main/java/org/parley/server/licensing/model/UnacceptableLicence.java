package org.parley.server.licensing.model;

/// Why a text is not taken as a licence, and what to do.
public final class UnacceptableLicence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnacceptableLicence(String why) {
        super(why);
    }
}
