package org.parley.phone.sip;

/// A text that is not a SIP message, or not one that can be used; the message is a sentence that
/// says why.
public final class SipParseException extends Exception {
    private static final long serialVersionUID = 1L;

    public SipParseException(String sentence) {
        super(sentence);
    }
}
