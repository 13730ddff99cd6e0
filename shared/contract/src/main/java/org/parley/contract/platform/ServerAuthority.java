package org.parley.contract.platform;

/// The authority that vouches for the server, for a desk to show and pin.
///
/// @param pem its certificate, as PEM
public record ServerAuthority(String pem) {}
