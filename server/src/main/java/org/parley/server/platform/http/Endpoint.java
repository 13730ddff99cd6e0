package org.parley.server.platform.http;

import java.lang.reflect.Method;

/// One method of the REST interface.
///
/// @param verb the HTTP method
/// @param path with `/api` and the names of the path parameters
/// @param resource the serving class
/// @param definition the Java method that carries the annotations
public record Endpoint(
        String verb, String path, Class<?> resource, Method definition, Access access) {}
