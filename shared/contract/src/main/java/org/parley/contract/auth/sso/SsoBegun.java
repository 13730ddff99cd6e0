package org.parley.contract.auth.sso;

/// Where the browser goes, and by what the way back is recognised.
public record SsoBegun(String authorizationUri, String state) {}
