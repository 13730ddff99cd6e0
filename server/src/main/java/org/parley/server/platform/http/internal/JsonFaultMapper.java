package org.parley.server.platform.http.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;

import java.util.List;

/// A body that is no JSON, or not of the contract's form: 400 with the place. No class name of ours
/// leaves the server.
public final class JsonFaultMapper implements ExceptionMapper<JsonProcessingException> {
    private final FaultMapper ownFaults;

    public JsonFaultMapper(FaultMapper ownFaults) {
        this.ownFaults = ownFaults;
    }

    @Override
    public Response toResponse(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new RefusalMapper().toResponse(refusal);
            }
        }
        if (exception instanceof InvalidDefinitionException
                || !(exception instanceof JsonMappingException
                        || exception instanceof StreamReadException)) {
            return ownFaults.toResponse(exception);
        }
        if (exception instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof JsonParseException)) {
            FieldFault fault = new FieldFault(fieldOf(mapping), sentenceFor(mapping));
            return Answers.of(
                    ErrorCode.BAD_REQUEST,
                    "The body does not have the form that this address takes: "
                            + (fault.field().isEmpty() ? "" : fault.field() + ": ")
                            + fault.message()
                            + ".",
                    null,
                    List.of(fault));
        }
        var place = exception.getLocation();
        return Answers.of(
                ErrorCode.BAD_REQUEST,
                "The body is not JSON"
                        + (place == null
                                ? "."
                                : ": see line "
                                        + place.getLineNr()
                                        + ", column "
                                        + place.getColumnNr()
                                        + "."));
    }

    private static String fieldOf(JsonMappingException exception) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    private static String sentenceFor(JsonMappingException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                    "there is no such field; known are "
                            + (unknown.getKnownPropertyIds() == null
                                    ? "others"
                                    : unknown.getKnownPropertyIds().stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .toList());
            case InvalidFormatException format ->
                    "the value does not fit"
                            + (format.getTargetType() != null && format.getTargetType().isEnum()
                                    ? "; it is one of "
                                            + List.of(format.getTargetType().getEnumConstants())
                                    : "");
            case ValueInstantiationException refused
                    when refused.getCause() instanceof IllegalArgumentException reason
                            && reason.getMessage() != null ->
                    reason.getMessage();
            default -> "the value is missing or of the wrong kind";
        };
    }
}
