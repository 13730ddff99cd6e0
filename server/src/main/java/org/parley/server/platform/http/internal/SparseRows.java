package org.parley.server.platform.http.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves of each row of a list only the fields that the sender names in `fields`, by comma. A name
/// that is no field is a 400.
public final class SparseRows implements ContainerResponseFilter {
    private static final String PARAMETER = "fields";

    private static final Annotation[] NONE = {};

    private final ObjectMapper json = Json.strict();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        List<String> asked = request.getUriInfo().getQueryParameters().get(PARAMETER);
        if (asked == null || !(answer.getEntity() instanceof Page<?> page)) {
            return;
        }
        Optional<Set<String>> known = fieldsOf(answer, page);
        if (known.isEmpty()) {
            return;
        }
        Set<String> wanted =
                asked.stream()
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .map(String::strip)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> unknown = wanted.stream().filter(n -> !known.get().contains(n)).toList();
        if (unknown.isEmpty()) {
            answer.setEntity(sparse(page, wanted), NONE, MediaType.APPLICATION_JSON_TYPE);
        } else {
            refuse(answer, unknown.getFirst(), known.get());
        }
    }

    private ObjectNode sparse(Page<?> page, Set<String> wanted) {
        ObjectNode sparse = json.createObjectNode();
        ArrayNode rows = sparse.putArray("rows");
        for (Object row : page.rows()) {
            ObjectNode whole = json.valueToTree(row);
            ObjectNode part = rows.addObject();
            wanted.forEach(name -> part.set(name, whole.get(name)));
        }
        return sparse.put("total", page.total());
    }

    /// The components of the rows' record; empty for rows that are none.
    private static Optional<Set<String>> fieldsOf(ContainerResponseContext answer, Page<?> page) {
        Optional<Class<?>> row =
                answer.getEntityType() instanceof ParameterizedType type
                                && type.getActualTypeArguments()[0] instanceof Class<?> declared
                        ? Optional.of(declared)
                        : page.rows().stream().<Class<?>>map(Object::getClass).findFirst();
        return row.filter(Class::isRecord)
                .map(type ->
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static void refuse(ContainerResponseContext answer, String name, Set<String> known) {
        String fault = "there is no field '" + name + "'; there are " + String.join(", ", known);
        Problem problem =
                Problem.of(
                        ErrorCode.BAD_REQUEST,
                        "Correct the parameter " + PARAMETER + ": " + fault + ".",
                        null,
                        List.of(new FieldFault(PARAMETER, fault)));
        answer.setStatus(problem.status());
        answer.setEntity(problem, NONE, MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
