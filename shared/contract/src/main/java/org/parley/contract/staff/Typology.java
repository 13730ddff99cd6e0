package org.parley.contract.staff;

/// With what an agent telephones.
public enum Typology {
    /// The bar on the desktop.
    PHONEBAR,
    /// The softphone inside the agent's desktop.
    WEBRTC,
    /// A desk telephone or another maker's softphone.
    EXTERNAL,
    /// A mobile telephone, called over the routes to the outside.
    MOBILE
}
