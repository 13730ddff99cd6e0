package org.parley.server.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.http.Access;
import org.parley.server.platform.http.SitePage;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// `/apidoc`: the REST interface for people, in one page that needs nothing from elsewhere.
final class ApiPage implements SitePage {
    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;\
            color:#1d2433;background:#fff}
            h2{margin-top:2.5rem;border-bottom:1px solid #d5dae3}
            article{margin:1rem 0;padding:.7rem 1rem;border:1px solid #d5dae3;border-radius:8px}
            b.verb{display:inline-block;min-width:4.5rem;color:#0b57d0}
            code{font-family:ui-monospace,monospace;font-size:.95em}
            small{color:#5b6577}table{border-collapse:collapse}td{padding:.1rem 1rem .1rem 0;\
            vertical-align:top}
            @media(prefers-color-scheme:dark){body{background:#14171d;color:#e4e8ef}\
            article,h2{border-color:#333a47}b.verb{color:#8ab4f8}small{color:#9aa4b5}}
            """;

    private final ApiDescription description;

    @Inject
    ApiPage(ApiDescription description) {
        this.description = description;
    }

    @Override
    public String path() {
        return "/apidoc";
    }

    @Override
    public Access access() {
        return new Access.Open();
    }

    @Override
    public SitePage.Content read() {
        return new SitePage.Content(200, "text/html; charset=utf-8", page(description.document()));
    }

    static String page(OpenAPI document) {
        StringBuilder html = new StringBuilder(20_000);
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>Parley: REST interface</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>Parley: REST interface</h1><p>")
                .append(escape(document.getInfo().getDescription()))
                .append("</p><p>For programs: <a href=\"/api/openapi.json\">openapi.json</a></p>");
        String group = "";
        for (Map.Entry<String, PathItem> path : document.getPaths().entrySet()) {
            String own = path.getKey().split("/", -1)[1];
            if (!own.equals(group)) {
                html.append("<h2>").append(escape(own)).append("</h2>");
                group = own;
            }
            path.getValue()
                    .readOperationsMap()
                    .forEach((verb, operation) -> operation(html, path.getKey(), verb, operation));
        }
        html.append("<h2>Objects</h2>");
        new TreeMap<>(document.getComponents().getSchemas())
                .forEach((name, schema) -> schema(html, name, schema));
        return html.append("</body></html>").toString();
    }

    private static void operation(
            StringBuilder html, String path, PathItem.HttpMethod verb, Operation operation) {
        html.append("<article><b class=\"verb\">")
                .append(verb)
                .append("</b> <code>/api")
                .append(escape(path))
                .append("</code> <small>")
                .append(escape(String.valueOf(operation.getExtensions().get("x-permission"))))
                .append("</small><table>");
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                row(
                        html,
                        parameter.getName(),
                        "in " + parameter.getIn() + ", " + typeOf(parameter.getSchema()));
            }
        }
        if (operation.getRequestBody() != null) {
            row(html, "body", typeOf(operation.getRequestBody().getContent()));
        }
        operation
                .getResponses()
                .forEach((status, answer) -> {
                    if (!status.equals("4XX")) {
                        row(html, "answer", typeOf(answer.getContent()));
                    }
                });
        html.append("</table></article>");
    }

    private static void schema(StringBuilder html, String name, Schema<?> schema) {
        html.append("<article id=\"")
                .append(escape(name))
                .append("\"><code>")
                .append(escape(name))
                .append("</code><table>");
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, type) -> row(html, field, typeOf(type)));
        }
        html.append("</table></article>");
    }

    private static void row(StringBuilder html, String left, String right) {
        html.append("<tr><td><code>")
                .append(escape(left))
                .append("</code></td><td>")
                .append(escape(right))
                .append("</td></tr>");
    }

    private static String typeOf(io.swagger.v3.oas.models.media.@Nullable Content content) {
        return content == null || content.isEmpty()
                ? "nothing"
                : typeOf(content.values().iterator().next().getSchema());
    }

    private static String typeOf(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "anything";
        }
        if (schema.get$ref() != null) {
            return schema.get$ref().replaceFirst(".*/", "");
        }
        if (schema.getItems() != null) {
            return "list of " + typeOf(schema.getItems());
        }
        if (schema.getEnum() != null) {
            return "one of " + schema.getEnum();
        }
        String kind =
                schema.getTypes() == null || schema.getTypes().isEmpty()
                        ? Objects.requireNonNullElse(schema.getType(), "object")
                        : String.join(" or ", schema.getTypes());
        return schema.getFormat() == null ? kind : kind + " (" + schema.getFormat() + ")";
    }

    private static String escape(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
