package org.parley.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Ids;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the annotations of one contract method say.
///
/// @param answer the type of the answer, generics included; `void` for none
record Endpoint(String method, String path, List<Argument> arguments, Type answer) {
    Endpoint {
        arguments = List.copyOf(arguments);
    }

    /// Where an argument goes.
    enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /// @param name empty for the body
    record Argument(Place place, String name) {}

    /// Reads a method of a contract interface.
    ///
    /// @throws IllegalArgumentException when it is no JAX-RS endpoint
    static Endpoint of(Class<?> api, Method method) {
        Path root = api.getAnnotation(Path.class);
        String verb = verb(method);
        if (root == null) {
            throw new IllegalArgumentException(api.getName() + " has no @Path");
        }
        Path own = method.getAnnotation(Path.class);
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(argument(parameter));
        }
        String path = own == null ? root.value() : root.value() + "/" + own.value();
        return new Endpoint(verb, path, arguments, answer(api, method));
    }

    /// The method's answer; of a shared interface, with the types that the contract gives it.
    private static Type answer(Class<?> api, Method method) {
        Type declared = method.getGenericReturnType();
        Class<?> owner = method.getDeclaringClass();
        if (declared instanceof Class<?> || owner.getTypeParameters().length == 0) {
            return declared;
        }
        TypeFactory types = TypeFactory.defaultInstance();
        return types.resolveMemberType(
                declared,
                TypeBindings.create(
                        owner, types.findTypeParameters(types.constructType(api), owner)));
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        throw new IllegalArgumentException(method + " has no @GET, @POST, ...");
    }

    private static Argument argument(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return new Argument(Place.PATH, path.value());
        }
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return new Argument(Place.QUERY, query.value());
        }
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return new Argument(Place.HEADER, header.value());
        }
        return new Argument(Place.BODY, "");
    }

    /// The request for a call with these values; a value that is absent is left out.
    ApiRequest request(@Nullable Object @Nullable [] values, ObjectMapper json) {
        String target = path;
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        String body = null;
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            Object value = values == null ? null : values[i];
            if (value == null && argument.place() != Place.PATH) {
                continue;
            }
            switch (argument.place()) {
                case PATH -> target = fill(target, argument.name(), value);
                case QUERY -> addQuery(query, argument.name(), value);
                case HEADER -> headers.put(argument.name(), String.valueOf(value));
                case BODY -> body = value instanceof InputStream ? null : write(value, json);
            }
        }
        if (ApiRequest.isCommand(method)) {
            headers.putIfAbsent(ApiRequest.IDEMPOTENCY_KEY, Ids.next().toString());
        }
        return new ApiRequest(method, target + query, headers, body);
    }

    /// What is sent as it is, not as JSON; absent where there is none.
    @Nullable InputStream content(@Nullable Object @Nullable [] values) {
        for (int i = 0; values != null && i < arguments.size(); i++) {
            if (arguments.get(i).place() == Place.BODY && values[i] instanceof InputStream in) {
                return in;
            }
        }
        return null;
    }

    private static String fill(String target, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the path needs a value for {" + name + "}");
        }
        return target.replaceFirst(
                "\\{" + name + "(:[^}]*)?}",
                java.util.regex.Matcher.quoteReplacement(escape(value)));
    }

    private static void addQuery(StringBuilder query, String name, @Nullable Object value) {
        Collection<?> all = value instanceof Collection<?> many ? many : listOf(value);
        for (Object one : all) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(escape(one));
        }
    }

    private static List<?> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String escape(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String write(@Nullable Object value, ObjectMapper json) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request cannot be written as JSON", e);
        }
    }
}
