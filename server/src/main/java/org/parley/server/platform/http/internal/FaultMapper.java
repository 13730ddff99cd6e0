package org.parley.server.platform.http.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.jooq.exception.DataException;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Whatever nobody foresaw: logged once with an incident's id; the sender gets the id and nothing
/// of the inside.
public final class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);

    private static final String UNSTORABLE =
            "Something that was given cannot be stored, such as a control character or half of a"
                    + " picture sign. Nothing was changed: type it anew.";

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof DataException) {
            LOG.warn("What was sent cannot be stored", fault);
            return Answers.of(ErrorCode.VALIDATION_FAILED, UNSTORABLE, null, List.of());
        }
        String incident = Ids.next().toString();
        LOG.error("incident {}", incident, fault);
        return Answers.of(ErrorCode.INTERNAL, sentence(incident), incident, List.of());
    }

    public static String sentence(String incident) {
        return "The server failed to do this. Its log tells more under " + incident + ".";
    }
}
