package org.parley.admin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.scene.control.ButtonBase;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.admin.testing.ConsoleTest;
import org.parley.admin.testing.RealCentre;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.CallState;
import org.parley.desk.i18n.Language;
import org.parley.phone.caller.SyntheticCall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One real call on a real Asterisk, seen by a supervisor who then ends it.
@Tag("asterisk")
@Tag("V10")
final class FirstCallOnConsoleTest extends ConsoleTest {
    private static final String NUMBER = "+390655512345";
    private static final String NAME = "Zoë Castelli";

    @TempDir Path data;

    @Test
    void aCallIsSeenFromWaitingToTheReportAndEndedByTheSupervisor() throws Exception {
        try (RealCentre centre = new RealCentre(data)) {
            open(
                    centre.address(),
                    "sue",
                    "sue-demo-2026",
                    Language.ENGLISH,
                    AdminConsole.features(),
                    Optional.of(centre.authority()));
            awaitText("shell.live", "Live");

            SyntheticCall call = centre.dial(NUMBER, NAME);
            CallRow waiting = awaitCall(CallState.WAITING);
            assertEquals(NAME, waiting.call().callerName());
            assertEquals("sales", waiting.call().queue());
            awaitText("admin.realtime.waiting", "1");

            centre.annSignsOn();
            awaitCall(CallState.RINGING);
            centre.annAnswers();
            CallRow talking = awaitCall(CallState.TALKING);
            assertEquals("Ann Lindqvist", talking.call().agentName());
            awaitText("admin.realtime.talking", "1");
            awaitText("admin.realtime.waiting", "0");
            snap("first-call-talking");
            assertEquals("1 answered today", text("admin.realtime.talking-note"));

            click("admin.realtime.hang-up." + talking.call().id());
            awaitScreen(
                    "the question",
                    () ->
                            lookup(n -> "console.confirm.yes".equals(n.getId()))
                                    .tryQuery()
                                    .isPresent());
            click("console.confirm.yes");
            call.ended().get(20, TimeUnit.SECONDS);
            awaitRows("admin.realtime.calls", 0);
            awaitText("admin.realtime.talking", "0");

            CallRecord fact = awaitReport(talking.call().id());
            assertEquals(Outcome.ANSWERED, fact.outcome());
            assertEquals(NAME, fact.callerName());
            assertEquals(NUMBER, fact.callerNumber());
            assertEquals("Ann Lindqvist", fact.agentName());
            assertNotNull(fact.answeredAt());
            snap("first-call-report");
            end();
        }
    }

    private CallRow awaitCall(CallState state) {
        awaitScreen(
                "a call that is " + state,
                () ->
                        this.<CallRow>rows("admin.realtime.calls").stream()
                                .anyMatch(row -> row.call().state() == state));
        return this.<CallRow>rows("admin.realtime.calls").getFirst();
    }

    private CallRecord awaitReport(String id) {
        onScreen(() -> this.<ButtonBase>node("rail.reports").fire());
        await("the call in the report")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    boolean there =
                            this.<CallRecord>rows("admin.reports.calls").stream()
                                    .anyMatch(row -> row.id().equals(id));
                    if (!there) {
                        onScreen(() -> this.<ButtonBase>node("admin.reports.reload").fire());
                    }
                    return there;
                });
        return this.<CallRecord>rows("admin.reports.calls").getFirst();
    }
}
