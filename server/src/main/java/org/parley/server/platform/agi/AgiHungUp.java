package org.parley.server.platform.agi;

/// The caller hung up, or Asterisk's connection broke, while a script was at work.
public final class AgiHungUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AgiHungUp(String message) {
        super(message);
    }
}
