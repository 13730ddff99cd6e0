package org.parley.phonebar.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.phonebar.FakeDesk;
import org.parley.phonebar.TestClock;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Stage;

import java.time.Duration;
import java.util.List;

final class PresenceViewModelTest {
    private final TestClock clock = new TestClock();
    private final Texts texts =
            new Texts(
                    List.of("org.parley.desk.texts", "org.parley.phonebar.texts"),
                    Language.ENGLISH);
    private final Notices notices = new Notices(clock, new ProblemTexts(texts));
    private final FakeDesk desk = new FakeDesk(clock);
    private final PresenceViewModel model =
            new PresenceViewModel(desk, BackgroundWork.onCaller(), texts, clock, desk.me, notices);

    @Test
    void signsOnAndCountsTheTimeOfEachState() {
        assertEquals("Signed off", model.word().get());
        model.begin();
        assertEquals(Presence.READY, model.presence().get());
        clock.advance(Duration.ofSeconds(252));
        model.tick();
        assertEquals("04:12", model.timer().get());
        model.pause(model.pauses().get(1));
        assertEquals("Lunch", model.word().get());
        assertEquals("00:00", model.timer().get());
        model.ready();
        assertEquals("Ready", model.word().get());
        model.signOff();
        assertEquals(List.of("sign-on", "pause Lunch", "ready", "sign-off"), desk.commands());
    }

    @Test
    @Tag("G1")
    void pausesOnOneChannelWhileTheOthersGoOn() {
        model.letPauseByChannel();
        model.begin();
        desk.serve(Channel.VOICE, Channel.CHAT, Channel.EMAIL);
        model.hear(desk.board(Presence.READY, 0));
        assertEquals(3, model.channels().size());
        model.pause(Channel.CHAT, model.pauses().getFirst());
        assertEquals("Ready · not Chat", model.word().get());
        model.pause(Channel.VOICE, model.pauses().get(1));
        assertEquals("Lunch · still E-mail", model.word().get());
        assertEquals(Presence.PAUSED, model.presence().get());
        model.ready(Channel.VOICE);
        assertEquals("Ready · not Chat", model.word().get());
        model.ready();
        assertEquals("Ready", model.word().get());
        assertEquals(
                List.of("sign-on", "pause CHAT Break", "pause VOICE Lunch", "ready VOICE", "ready"),
                desk.commands());
    }

    @Test
    @Tag("G1")
    void offersNoChannelsToWhoServesOneOrMayNot() {
        model.begin();
        desk.serve(Channel.VOICE, Channel.CHAT);
        model.hear(desk.board(Presence.READY, 0));
        assertEquals(List.of(), model.channels());
        model.letPauseByChannel();
        desk.serve(Channel.VOICE);
        model.hear(desk.board(Presence.READY, 0));
        assertEquals(List.of(), model.channels());
    }

    @Test
    void countsWrapUpDownToItsEnd() {
        model.begin();
        model.hear(desk.wrapUp(Duration.ofSeconds(30)));
        assertEquals(Presence.WRAP_UP, model.presence().get());
        clock.advance(Duration.ofSeconds(8));
        model.tick();
        assertEquals("00:22", model.timer().get());
    }

    @Test
    @Tag("G2")
    void saysWhyTheServerPausedTheAgentAndOnlyOnce() {
        model.begin();
        model.hear(desk.paused(PauseReason.MISSED));
        assertEquals("Missed calls", model.word().get());
        assertTrue(notices.text().get().contains("did not take calls"));
        notices.dismiss();
        model.hear(desk.paused(PauseReason.MISSED));
        assertEquals("", notices.text().get());
    }

    @Test
    void knowsFromTheTelephoneSoonerThanFromTheServer() {
        model.begin();
        model.phone(Stage.INCOMING);
        assertEquals(Presence.RINGING, model.presence().get());
        model.phone(Stage.TALKING);
        assertEquals("Talking", model.word().get());
        assertEquals("", model.timer().get());
        model.phone(Stage.IDLE);
        assertEquals(Presence.READY, model.presence().get());
    }

    @Test
    void addsUpWhoWaitsInTheAgentsQueues() {
        model.hear(desk.board(Presence.READY, 6));
        assertEquals(7, model.waiting().get());
        assertEquals("billing: 1\nsales: 6", model.waitingText().get());
    }

    @Test
    void signsOnAgainWhenARestartedServerHasForgottenButNotAfterSigningOff() {
        model.begin();
        model.hear(desk.board(Presence.OFFLINE, 0));
        assertEquals(List.of("sign-on", "sign-on"), desk.commands());
        model.signOff();
        model.hear(desk.board(Presence.OFFLINE, 0));
        assertEquals(3, desk.commands().size());
    }

    @Test
    void tellsThatACommandDidNotWork() {
        desk.goAway();
        model.begin();
        assertEquals(Presence.OFFLINE, model.presence().get());
        assertFalse(model.busy().get());
        assertTrue(notices.text().get().contains("does not answer"));
    }

    @Test
    void ignoresNewsOlderThanWhatItKnows() {
        var old = desk.board(Presence.PAUSED, 0);
        clock.advance(Duration.ofSeconds(1));
        model.begin();
        model.hear(old);
        assertEquals(Presence.READY, model.presence().get());
    }
}
