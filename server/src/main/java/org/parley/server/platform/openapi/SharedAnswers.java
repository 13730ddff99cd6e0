package org.parley.server.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;

import org.parley.server.platform.http.Endpoint;
import org.parley.server.platform.http.Endpoints;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;

/// Answers of an interface that several resources share, such as `Page<E>`: the reader takes `E`
/// for its bound, this puts in what each resource says.
final class SharedAnswers {
    private static final String UNRESOLVED = "PageIdentified";

    private final OpenAPI document;

    SharedAnswers(OpenAPI document) {
        this.document = document;
    }

    void resolve(Endpoints endpoints) {
        endpoints.list().forEach(this::resolve);
        document.getComponents().getSchemas().remove(UNRESOLVED);
        document.getComponents().getSchemas().remove("Identified");
    }

    private void resolve(Endpoint endpoint) {
        Type declared = endpoint.definition().getGenericReturnType();
        Class<?> owner = endpoint.definition().getDeclaringClass();
        if (owner.getTypeParameters().length == 0 || !(declared instanceof ParameterizedType)) {
            return;
        }
        TypeFactory types = TypeFactory.defaultInstance();
        JavaType resolved =
                types.resolveMemberType(
                        declared,
                        TypeBindings.create(
                                owner,
                                types.findTypeParameters(
                                        types.constructType(endpoint.resource()), owner)));
        ResolvedSchema schema =
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(resolved).resolveAsRef(true));
        schema.referencedSchemas.forEach(document.getComponents()::addSchemas);
        String path = endpoint.path().substring("/api".length());
        PathItem item = Objects.requireNonNull(document.getPaths().get(path), path);
        Operation operation =
                Objects.requireNonNull(
                        item.readOperationsMap().get(PathItem.HttpMethod.valueOf(endpoint.verb())),
                        path);
        operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().values().stream())
                .filter(content -> content.getSchema() != null)
                .filter(content ->
                        String.valueOf(content.getSchema().get$ref()).endsWith("/" + UNRESOLVED))
                .forEach(content -> content.setSchema(schema.schema));
    }
}
