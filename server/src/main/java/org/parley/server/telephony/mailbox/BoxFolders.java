package org.parley.server.telephony.mailbox;

/// Where messages lie, by the number of their box. Voicemail implements it; both methods are asked
/// after the boxes were stored, and throw `UncheckedIOException` when the disk does not let them.
public interface BoxFolders {
    /// Takes all that a box holds, greetings included, to another number. What an earlier box has
    /// left there is erased. What is being spoken meanwhile follows when it is whole.
    void move(String from, String to);

    /// Erases all that a box held, so that nobody who has its number later hears it.
    void erase(String number);
}
