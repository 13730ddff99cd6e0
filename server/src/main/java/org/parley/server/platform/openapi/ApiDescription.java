package org.parley.server.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Problem;
import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.Endpoint;
import org.parley.server.platform.http.Endpoints;
import org.parley.server.platform.http.RestApplication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The REST interface as an OpenAPI 3.1 document: read from the resources, with what each endpoint
/// asks of its sender. Made at the first question.
@Singleton
public final class ApiDescription {
    private static final String SIGN_IN = "signIn";

    private final Provider<RestApplication> rest;
    private @Nullable OpenAPI made;

    @Inject
    ApiDescription(Provider<RestApplication> rest) {
        this.rest = rest;
    }

    /// The document.
    synchronized OpenAPI document() {
        OpenAPI known = made;
        if (known == null) {
            known = describe(rest.get().endpoints());
            made = known;
        }
        return known;
    }

    String json() {
        return jsonOf(document());
    }

    static String jsonOf(OpenAPI document) {
        try {
            return Json31.mapper()
                    .copy()
                    .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description can always be written", e);
        }
    }

    /// Describes endpoints.
    public static OpenAPI describe(Endpoints endpoints) {
        OpenAPI base =
                new OpenAPI()
                        .openapi("3.1.0")
                        .info(
                                new Info()
                                        .title("Parley")
                                        .version("1")
                                        .description(
                                                "The REST interface of the contact centre. Sign in"
                                                        + " by POST /api/auth/local and send the token"
                                                        + " as a bearer. Errors are problem+json (RFC"
                                                        + " 9457) with a stable code."))
                        .servers(List.of(new Server().url("/api")))
                        .components(
                                new Components()
                                        .addSecuritySchemes(
                                                SIGN_IN,
                                                new SecurityScheme()
                                                        .type(SecurityScheme.Type.HTTP)
                                                        .scheme("bearer")));
        Set<Class<?>> classes =
                endpoints.list().stream()
                        .map(Endpoint::resource)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        OpenAPI document =
                new Reader(new SwaggerConfiguration().openAPI(base).openAPI31(true)).read(classes);
        addProblem(document);
        new SharedAnswers(document).resolve(endpoints);
        endpoints.list().forEach(endpoint -> addAccess(document, endpoint));
        sort(document);
        return document;
    }

    private static void addProblem(OpenAPI document) {
        io.swagger.v3.core.converter.ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    }

    private static void addAccess(OpenAPI document, Endpoint endpoint) {
        PathItem item = document.getPaths().get(endpoint.path().substring("/api".length()));
        Operation operation =
                item == null
                        ? null
                        : item.readOperationsMap()
                                .get(PathItem.HttpMethod.valueOf(endpoint.verb()));
        if (operation == null) {
            throw new IllegalStateException(
                    "the description lacks " + endpoint.verb() + " " + endpoint.path());
        }
        operation.setTags(List.of(endpoint.path().split("/", -1)[2]));
        operation.setOperationId(
                endpoint.resource().getSimpleName().replaceFirst("Resource$", "")
                        + "."
                        + endpoint.definition().getName());
        addFields(operation, endpoint);
        operation.addExtension("x-permission", endpoint.access().toString());
        if (endpoint.access() instanceof Access.Needs) {
            operation.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("Refused")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "Problem")))));
    }

    /// Every list takes the names of the fields that its rows shall hold.
    private static void addFields(Operation operation, Endpoint endpoint) {
        if (endpoint.definition().getReturnType() == Page.class) {
            operation.addParametersItem(
                    new QueryParameter()
                            .name("fields")
                            .description("names of fields by comma: rows hold these alone")
                            .schema(new StringSchema()));
        }
    }

    private static void sort(OpenAPI document) {
        var sorted = new io.swagger.v3.oas.models.Paths();
        new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
        document.setPaths(sorted);
        document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        document.setTags(null);
    }
}
