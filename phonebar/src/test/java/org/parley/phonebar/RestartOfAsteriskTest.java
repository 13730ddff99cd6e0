package org.parley.phonebar;

import static org.awaitility.Awaitility.await;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.routing.Presence;
import org.parley.phone.caller.SyntheticCall;
import org.parley.phonebar.line.Stage;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.time.Duration;

/// What an agent meets at the bar when Asterisk dies in a talk and is started again.
@Tag("asterisk")
@Tag("G1")
final class RestartOfAsteriskTest {
    private static final Duration SPAN = Duration.ofMillis(400);

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private SmallCentre centre;

    @AfterEach
    void stop() {
        if (centre != null) {
            centre.close();
        }
    }

    @Test
    @Timeout(240)
    void endsTheTalkSaysSoAndTakesTheNextCallByItself() throws Exception {
        centre = SmallCentre.start(folder);
        SyntheticCall caller = talk("39011401");

        centre.server().stopAsterisk();
        centre.awaitState("said", s -> !s.registered());
        centre.app().picture(Path.of("target", "pictures", "phonebar-without-asterisk.png"), 1);
        centre.awaitState("over", s -> s.stage() == Stage.IDLE);
        caller.hangUp();

        centre.server().startAsterisk();
        centre.awaitState("back", s -> s.registered() && s.stage() == Stage.IDLE);
        centre.awaitState("ready", s -> s.presence() == Presence.READY);
        talk("39011402").hangUp();
        centre.awaitState("over", s -> s.stage() == Stage.IDLE);
    }

    private SyntheticCall talk(String number) {
        SyntheticCall caller = centre.call("0800100", number);
        centre.awaitState("ringing", s -> s.stage() == Stage.INCOMING);
        robot.type(KeyCode.F2);
        centre.awaitState("talking", s -> s.stage() == Stage.TALKING);
        await("the agent at the caller")
                .atMost(Duration.ofSeconds(20))
                .until(() -> caller.heard().hears(660, SPAN));
        return caller;
    }
}
