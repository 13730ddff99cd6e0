package org.parley.server.platform.http.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.glassfish.jersey.server.ParamException;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;

import java.util.List;

/// What Jersey itself refuses: no such path, method, form, parameter.
public final class WebFaultMapper implements ExceptionMapper<WebApplicationException> {
    private final FaultMapper ownFaults;

    public WebFaultMapper(FaultMapper ownFaults) {
        this.ownFaults = ownFaults;
    }

    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception instanceof ParamException parameter
                && !(exception instanceof ParamException.PathParamException)) {
            return ofParameter(parameter);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        ErrorCode code = Answers.codeOf(status);
        if (code == ErrorCode.INTERNAL) {
            return ownFaults.toResponse(exception);
        }
        Response.ResponseBuilder answer =
                Response.fromResponse(Answers.of(code, Answers.sentenceFor(code)));
        for (String kept : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            String value = exception.getResponse().getHeaderString(kept);
            if (value != null) {
                answer.header(kept, value);
            }
        }
        return answer.build();
    }

    private static Response ofParameter(ParamException exception) {
        FieldFault fault =
                new FieldFault(
                        exception.getParameterName(), "the value does not fit this parameter");
        return Answers.of(
                ErrorCode.BAD_REQUEST,
                "Correct the parameter " + fault.field() + ": " + fault.message() + ".",
                null,
                List.of(fault));
    }
}
