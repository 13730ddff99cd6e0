package org.parley.contract.staff;

/// How speech is encoded, the better first.
public enum Codec {
    OPUS,
    G722,
    ALAW,
    ULAW,
    /// Only desk telephones speak it.
    G729
}
