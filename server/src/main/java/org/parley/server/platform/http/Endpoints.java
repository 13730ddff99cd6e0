package org.parley.server.platform.http;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.RequiresEntity;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All endpoints with the permission that each needs. An endpoint that says neither `@Requires` nor
/// `@Anonymous` is refused when the server starts, so that none is open by forgetting.
public final class Endpoints {
    private final List<Endpoint> sorted;
    private final Map<Served, Endpoint> served = new HashMap<>();

    private Endpoints(List<Endpoint> found) {
        this.sorted =
                found.stream()
                        .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                        .toList();
        sorted.forEach(endpoint ->
                served.put(new Served(endpoint.resource(), endpoint.definition()), endpoint));
    }

    /// Reads the endpoints of resource classes.
    ///
    /// @throws IllegalStateException naming each endpoint without a permission, and each class
    ///   without a path
    public static Endpoints of(Collection<? extends Class<?>> resources) {
        List<Endpoint> found = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Class<?> resource : resources) {
            Resource model = Resource.from(resource);
            if (model == null) {
                faults.add(resource.getName() + " has no @Path, nor has an interface of it");
            } else {
                collect(model, "/api", resource, found, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The REST interface is not complete; say who may call, by @Requires or"
                            + " @Anonymous on the contract's method:\n  "
                            + String.join("\n  ", faults));
        }
        return new Endpoints(found);
    }

    /// By path, then by verb.
    public List<Endpoint> list() {
        return sorted;
    }

    /// The endpoint that the method of a resource serves; empty for what is none of ours.
    Optional<Endpoint> find(Class<?> resource, @Nullable Method definition) {
        return definition == null
                ? Optional.empty()
                : Optional.ofNullable(served.get(new Served(resource, definition)));
    }

    private static void collect(
            Resource model,
            String parent,
            Class<?> resource,
            List<Endpoint> found,
            List<String> faults) {
        String path = join(parent, model.getPath());
        for (ResourceMethod method : model.getResourceMethods()) {
            Method definition = method.getInvocable().getDefinitionMethod();
            Optional<Access> access = read(resource, definition);
            if (access.isPresent()) {
                found.add(
                        new Endpoint(
                                method.getHttpMethod(), path, resource, definition, access.get()));
            } else {
                faults.add(
                        method.getHttpMethod()
                                + " "
                                + path
                                + " ("
                                + resource.getSimpleName()
                                + "."
                                + definition.getName()
                                + ") has neither or both");
            }
        }
        for (Resource child : model.getChildResources()) {
            collect(child, path, resource, found, faults);
        }
    }

    private static Optional<Access> read(Class<?> resource, Method definition) {
        List<Access> named = new ArrayList<>();
        Requires requires = definition.getAnnotation(Requires.class);
        if (requires != null) {
            named.add(new Access.Needs(requires.value()));
        }
        if (definition.isAnnotationPresent(Anonymous.class)) {
            named.add(new Access.Open());
        }
        RequiresEntity entity = definition.getAnnotation(RequiresEntity.class);
        if (entity != null) {
            findAccess(resource)
                    .map(access ->
                            switch (entity.value()) {
                                case READ -> access.read();
                                case EDIT -> access.edit();
                                case DELETE -> access.edit().deletion();
                            })
                    .ifPresent(permission -> named.add(new Access.Needs(permission)));
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// What the contract of a configured thing says of its permissions.
    private static Optional<EntityAccess> findAccess(Class<?> resource) {
        return Arrays.stream(resource.getInterfaces())
                .flatMap(contract ->
                        Optional.ofNullable(contract.getAnnotation(EntityAccess.class)).stream())
                .findFirst();
    }

    private static String join(String parent, @Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return parent;
        }
        return parent + (path.startsWith("/") ? path : "/" + path);
    }

    /// The same method of a shared interface is another endpoint in each class that serves it.
    private record Served(Class<?> resource, Method definition) {}
}
