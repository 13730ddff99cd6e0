package org.parley.phonebar;

import static org.awaitility.Awaitility.await;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// From the INVITE that reaches the bar's telephone, through a real Asterisk, to the frame that
/// shows the button by which the call is answered.
@Tag("bench")
final class RingBenchTest {
    private static final int CALLS = 200;
    private static final int WARM_UP = 20;
    private static final double TARGET_MILLIS = 100;

    @TempDir Path folder;

    @Test
    @Timeout(600)
    void showsACallInTheBlinkOfAnEye() throws Exception {
        List<Double> millis = new ArrayList<>();
        try (SmallCentre centre = SmallCentre.start(folder)) {
            var shown = new AtomicReference<Instant>();
            var robot = new FxRobot();
            Node answer = robot.lookup((Node n) -> "phonebar.answer".equals(n.getId())).query();
            Scene scene = answer.getScene();
            robot.interact(() ->
                    scene.addPostLayoutPulseListener(() -> {
                        if (answer.isVisible()) {
                            shown.compareAndSet(null, Instant.now());
                        }
                    }));
            for (int i = 0; i < WARM_UP + CALLS; i++) {
                shown.set(null);
                SyntheticCall call = centre.callAs("bob", "5001");
                await("shown").atMost(Duration.ofSeconds(20)).until(() -> shown.get() != null);
                Instant came = centre.phone().calls().getFirst().startedAt();
                if (i >= WARM_UP) {
                    millis.add(Duration.between(came, shown.get()).toNanos() / 1e6);
                }
                call.hangUp();
                centre.awaitState("over", s -> s.stage() == Stage.IDLE);
            }
        }
        Collections.sort(millis);
        double p99 = millis.get(CALLS * 99 / 100 - 1);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"Phonebar: INVITE to visible ring, p99\",\"unit\":\"ms\","
                                + "\"ours\":%.1f,\"baseline\":\"target\",\"theirs\":%.0f,\"ratio\":%.2f,"
                                + "\"note\":\"median %.1f ms, %d calls, headless\"}",
                        p99,
                        TARGET_MILLIS,
                        TARGET_MILLIS / p99,
                        millis.get(CALLS / 2),
                        CALLS));
    }
}
