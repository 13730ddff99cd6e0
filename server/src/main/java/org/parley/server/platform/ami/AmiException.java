package org.parley.server.platform.ami;

/// Asterisk could not be asked, or did not answer in time.
public final class AmiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AmiException(String message) {
        super(message);
    }
}
