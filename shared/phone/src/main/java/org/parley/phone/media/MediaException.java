package org.parley.phone.media;

/// Sound that cannot be had; the message is a sentence for people.
public final class MediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MediaException(String sentence) {
        super(sentence);
    }

    public MediaException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
