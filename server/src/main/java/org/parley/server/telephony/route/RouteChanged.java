package org.parley.server.telephony.route;

/// A way that calls take was made or changed.
public record RouteChanged(String pattern) {}
