package org.parley.server.platform.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;

import java.time.Duration;

/// How a refusal is answered.
final class RefusalMapperTest {
    private final RefusalMapper mapper = new RefusalMapper();

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() {
        var answer =
                mapper.toResponse(Refusal.tooMany("Try again soon.", Duration.ofMillis(8_001)));

        assertEquals(429, answer.getStatus());
        assertEquals("9", answer.getHeaderString("Retry-After"));
        assertEquals(Problem.MEDIA_TYPE, answer.getMediaType().toString());
        assertEquals("Try again soon.", ((Problem) answer.getEntity()).detail());
    }

    @Test
    void nobodyIsToldToComeAgainAtOnce() {
        var answer = mapper.toResponse(Refusal.tooMany("Try again soon.", Duration.ZERO));

        assertEquals("1", answer.getHeaderString("Retry-After"));
    }

    @Test
    void otherRefusalsSayNothingOfALaterTime() {
        var answer = mapper.toResponse(new Refusal(ErrorCode.CONFLICT, "It is taken."));

        assertEquals(409, answer.getStatus());
        assertNull(answer.getHeaderString("Retry-After"));
    }
}
