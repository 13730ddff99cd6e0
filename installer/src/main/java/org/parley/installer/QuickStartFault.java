package org.parley.installer;

/// The quick start did not see what it should have seen.
final class QuickStartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuickStartFault(String sentence) {
        super(sentence);
    }
}
