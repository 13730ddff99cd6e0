package org.parley.server.platform.http;

/// A class that serves endpoints below `/api`. A feature contributes its resources, as injected
/// singletons, to the `Multibinder<RestResource>`; paths, permissions and rules of the parameters
/// stand on the contract's interface that the class implements.
public interface RestResource {}
