package org.parley.contract.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.junit.jupiter.api.Test;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.Changes;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;

import java.time.Instant;
import java.util.List;

final class JsonTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    @Test
    void rowsOfTheBoardComeBackAsTheirKind() throws Exception {
        var call =
                new LiveCall(
                        "n1-1.1",
                        Direction.INBOUND,
                        CallState.WAITING,
                        "+39061234567",
                        "Zoë \"${EXTEN}\" 🎧\n",
                        "801",
                        "sales",
                        null,
                        null,
                        AT,
                        AT,
                        true,
                        LiveCall.WayOut.NONE);
        var changes =
                new Changes(
                        "b1",
                        4,
                        6,
                        List.of(
                                new LiveChange(5, "call:n1-1.1", CallRow.of(call)),
                                new LiveChange(6, "call:x", null)));
        String text = Json.strict().writeValueAsString(changes);
        assertEquals(changes, Json.strict().readValue(text, Changes.class));
    }

    @Test
    void theServerRefusesAPropertyThatTheContractDoesNotKnow() {
        assertThrows(
                UnrecognizedPropertyException.class,
                () -> Json.strict().readValue("{\"rowz\":[],\"rows\":[],\"total\":0}", Page.class));
    }

    @Test
    void theClientPassesOverPropertiesOfANewerServer() throws Exception {
        var page = Json.lenient().readValue("{\"rows\":[],\"total\":0,\"took\":3}", Page.class);
        assertEquals(0, page.total());
    }
}
