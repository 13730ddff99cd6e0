package org.parley.server.platform.http.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Fields that break a rule of Bean Validation: 422 with each field and its fault.
public final class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    private final FaultMapper ownFaults;

    public ViolationMapper(FaultMapper ownFaults) {
        this.ownFaults = ownFaults;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        if (exception.getConstraintViolations().stream().anyMatch(ViolationMapper::isOurs)) {
            return ownFaults.toResponse(exception);
        }
        List<FieldFault> faults =
                exception.getConstraintViolations().stream()
                        .map(v -> new FieldFault(fieldOf(v.getPropertyPath()), v.getMessage()))
                        .sorted(
                                Comparator.comparing(FieldFault::field)
                                        .thenComparing(FieldFault::message))
                        .toList();
        String detail =
                faults.stream()
                        .map(fault -> fault.field() + ": " + fault.message())
                        .collect(Collectors.joining("; ", "Correct these fields: ", "."));
        return Answers.of(ErrorCode.VALIDATION_FAILED, detail, null, faults);
    }

    /// An answer of ours that breaks a rule is not the sender's fault.
    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /// The name as the sender knows it: the path inside the body, or the parameter's name.
    private static String fieldOf(Path path) {
        StringBuilder inBody = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = String.valueOf(node.getName());
                case PROPERTY -> {
                    inBody.append(index(node));
                    inBody.append(inBody.isEmpty() ? "" : ".").append(node.getName());
                }
                case CONTAINER_ELEMENT -> inBody.append(index(node));
                default -> {
                    // the method's own name says nothing to the sender
                }
            }
        }
        return inBody.isEmpty() ? parameter : inBody.toString();
    }

    private static String index(Path.Node node) {
        if (node.getIndex() != null) {
            return "[" + node.getIndex() + "]";
        }
        return node.getKey() == null ? "" : "[" + node.getKey() + "]";
    }
}
