package org.parley.server.auth.internal.sso;

import java.net.URI;

/// What a provider says of itself (OpenID Connect Discovery 1.0).
///
/// @param issuer as it stands in its tokens
record ProviderAddresses(String issuer, URI authorization, URI token, URI keys) {}
