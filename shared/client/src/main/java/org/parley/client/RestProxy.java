package org.parley.client;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/// Makes a contract interface callable: each method becomes one HTTP request.
final class RestProxy implements InvocationHandler {
    private final Class<?> api;
    private final Map<Method, Endpoint> endpoints;
    private final ObjectMapper json;
    private final Exchange exchange;

    private RestProxy(Class<?> api, ObjectMapper json, Exchange exchange) {
        this.api = api;
        this.json = json;
        this.exchange = exchange;
        Map<Method, Endpoint> found = new HashMap<>();
        for (Method method : api.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                found.put(method, Endpoint.of(api, method));
            }
        }
        endpoints = Map.copyOf(found);
    }

    /// @throws IllegalArgumentException when the interface is no JAX-RS contract
    static <T> T of(Class<T> api, ObjectMapper json, Exchange exchange) {
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        new RestProxy(api, json, exchange)));
    }

    @Override
    @SuppressWarnings("NullAway") // a proxy answers null for void
    public Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] values)
            throws Throwable {
        Endpoint endpoint = endpoints.get(method);
        if (endpoint == null) {
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, values)
                    : ofObject(proxy, method, values);
        }
        ApiRequest request = endpoint.request(values, json);
        if (endpoint.answer() == InputStream.class) {
            return exchange.stream(request);
        }
        InputStream content = endpoint.content(values);
        String answer =
                content == null ? exchange.send(request) : exchange.upload(request, content);
        if (endpoint.answer() == void.class || answer.isBlank()) {
            return null;
        }
        return Answers.read(answer, endpoint.answer(), json);
    }

    @SuppressWarnings("ReferenceEquality") // a proxy equals itself only
    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] values) {
        return switch (method.getName()) {
            case "equals" -> values != null && proxy == values[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> api.getSimpleName() + " at " + exchange;
        };
    }
}
