package org.parley.contract.telephony.moh;

/// Where the music of a class comes from.
public enum MusicMode {
    /// The sounds one after the other, in their order.
    FILES,
    /// The sounds in any order.
    RANDOM,
    /// A radio station or another source on the network.
    STREAM
}
