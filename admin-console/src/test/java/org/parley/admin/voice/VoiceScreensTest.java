package org.parley.admin.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.admin.testing.ServedConsoleTest;
import org.parley.contract.platform.Ids;
import org.parley.contract.skills.Skill;
import org.parley.contract.skills.SkillApi;
import org.parley.contract.skills.SkillLevel;
import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.TrunkApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.moh.MusicApi;
import org.parley.contract.telephony.queue.PenaltyStep;
import org.parley.contract.telephony.queue.SkillStep;
import org.parley.desk.i18n.Language;

import java.util.List;
import java.util.UUID;

/// The console's pages of voice, on a real server.
final class VoiceScreensTest extends ServedConsoleTest {
    @Test
    @Tag("V8")
    void musicIsMadeOfSoundsInTheirOrder() {
        UUID waltz = sound("Waltz");
        UUID tango = sound("Tango");
        open(Language.ENGLISH, "voice", "music");
        awaitRows("music.table", 1);
        click("music.add");
        awaitScreen("the form", () -> shown("music.form.name"));
        onScreen(() -> this.<TextField>node("music.form.name").setText("evening"));
        awaitScreen(
                "the sounds",
                () -> this.<ComboBox<UUID>>node("music.form.sounds.add").getItems().size() == 2);
        onScreen(() -> {
            ComboBox<UUID> add = node("music.form.sounds.add");
            add.setValue(waltz);
            add.setValue(tango);
        });
        click("music.form.sounds.1.up");
        snap("admin-music-form");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("music.table", 2);
        HoldMusic made =
                other.api(MusicApi.class).list("evening", List.of(), null, 1, 0).rows().getFirst();
        assertEquals(List.of(tango, waltz), made.sounds());
    }

    @Test
    @Tag("V2")
    void aQueueTakesItsOptionsOnTabs() {
        sound("Please wait");
        open(Language.ENGLISH, "voice", "queues");
        awaitRows("queues.table", 2);
        click("queues.add");
        awaitScreen("the form", () -> shown("queues.form.name"));
        tab("entry");
        awaitScreen("the options", () -> shown("queues.form.entry.maxLength"));
        onScreen(() -> this.<TextField>node("queues.form.entry.maxLength").setText("7"));
        snap("admin-queue-entry");
        tab("announcements");
        awaitScreen("announcements", () -> shown("queues.form.announcements.positionLimit"));
        onScreen(() ->
                this.<TextField>node("queues.form.announcements.positionEverySeconds")
                        .setText("30"));
        snap("admin-queue-announcements");
        tab("prompts");
        awaitScreen("prompts", () -> shown("queues.form.prompts.thankYou"));
        tab("callback");
        awaitScreen("callback", () -> shown("queues.form.callback.afterSeconds"));
        onScreen(() -> {
            this.<TextField>node("queues.form.callback.afterSeconds").setText("60");
            this.<TextField>node("queues.form.callback.key").setText("5");
        });
        snap("admin-queue-callback");
        tab("serving");
        awaitScreen("serving", () -> shown("queues.form.serving.stickyDays"));
        onScreen(() -> {
            this.<TextField>node("queues.form.serving.penaltySteps").setText("30: 0-5, 60: 0-10");
            this.<TextField>node("queues.form.serving.stickyDays").setText("14");
        });
        snap("admin-queue-serving");
        tab("details");
        awaitScreen("details", () -> shown("queues.form.name"));
        onScreen(() -> {
            this.<TextField>node("queues.form.name").setText("evening");
            this.<TextField>node("queues.form.number").setText("6900");
        });
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("queues.table", 3);
        VoiceQueue made =
                other.api(QueueApi.class).list("evening", List.of(), null, 1, 0).rows().getFirst();
        assertEquals(7, made.entry().maxLength());
        assertEquals(30, made.announcements().positionEverySeconds());
        assertEquals(60, made.callback().afterSeconds());
        assertEquals("5", made.callback().key());
        assertEquals(14, made.serving().stickyDays());
        assertEquals(
                List.of(new PenaltyStep(30, 0, 5), new PenaltyStep(60, 0, 10)),
                made.serving().penaltySteps());
    }

    @Test
    @Tag("V3")
    void aMadeUpCallSaysWhichStepsWouldBeTaken() {
        open(Language.ENGLISH, "voice", "route-trial");
        awaitScreen("the page", () -> shown("route-trial.number"));
        onScreen(() -> this.<TextField>node("route-trial.number").setText("0800100"));
        click("route-trial.try");
        awaitRows("route-trial.steps", 1);
        assertTrue(
                this.<Label>node("route-trial.route").getText().contains("0800100"),
                () -> this.<Label>node("route-trial.route").getText());
        snap("admin-route-trial");
        onScreen(() -> this.<TextField>node("route-trial.time").setText("25 past"));
        click("route-trial.try");
        awaitScreen("the time is refused", () -> node("route-trial.problem").isVisible());
        assertEquals("25 past", this.<TextField>node("route-trial.time").getText());
        snap("admin-route-trial-no-time");
        onScreen(() -> this.<TextField>node("route-trial.time").setText("9:30"));
        click("route-trial.try");
        awaitScreen("the time is taken", () -> !node("route-trial.problem").isVisible());
        onScreen(() -> this.<TextField>node("route-trial.number").setText("999999"));
        click("route-trial.try");
        awaitRows("route-trial.steps", 0);
    }

    @Test
    @Tag("V2")
    void aQueueAsksForSkillsThatRelax() {
        UUID italian = skill("Italian");
        skill("Billing");
        open(Language.ITALIAN, "voice", "queues");
        awaitRows("queues.table", 2);
        click("queues.add");
        awaitScreen("the form", () -> shown("queues.form.name"));
        onScreen(() -> {
            this.<TextField>node("queues.form.name").setText("second_line");
            this.<TextField>node("queues.form.number").setText("6901");
        });
        tab("skills");
        awaitScreen("the skills", () -> shown("queues.form.serving.skills." + italian));
        onScreen(() -> {
            this.<CheckBox>node("queues.form.serving.skills." + italian).setSelected(true);
            this.<TextField>node("queues.form.serving.skillSteps").setText("20: 3, 60:10");
        });
        snap("admin-queue-skills");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("queues.table", 3);
        VoiceQueue made =
                other.api(QueueApi.class)
                        .list("second_line", List.of(), null, 1, 0)
                        .rows()
                        .getFirst();
        assertEquals(List.of(new SkillLevel(italian, 1)), made.serving().skills());
        assertEquals(
                List.of(new SkillStep(20, 3), new SkillStep(60, 10)), made.serving().skillSteps());
    }

    private UUID skill(String name) {
        return other.api(SkillApi.class).create(new Skill(Ids.next(), name, "", 0)).id();
    }

    private void tab(String name) {
        onScreen(() -> this.<ToggleButton>node("queues.tab." + name).setSelected(true));
    }

    @Test
    @Tag("V1")
    void aTrunkIsMadeOnFourTabsAndItsStateStandsInTheTable() {
        open(Language.ENGLISH, "voice", "trunks");
        awaitRows("trunks.table", 1);
        click("trunks.add");
        awaitScreen("the form", () -> shown("trunks.form.name"));
        onScreen(() -> {
            this.<TextField>node("trunks.form.name").setText("carrier");
            this.<TextField>node("trunks.form.host").setText("sip.carrier.example");
        });
        snap("admin-trunk-form");
        onScreen(() -> {
            this.<ToggleButton>node("trunks.tab.registration").setSelected(true);
            this.<ToggleSwitch>node("trunks.form.registers").setSelected(true);
            this.<TextField>node("trunks.form.login").setText("acme");
            this.<TextField>node("trunks.form.password").setText("a-secret");
        });
        snap("admin-trunk-registration");
        onScreen(() -> this.<ToggleButton>node("trunks.tab.calls").setSelected(true));
        snap("admin-trunk-calls");
        onScreen(() -> this.<ToggleButton>node("trunks.tab.media").setSelected(true));
        snap("admin-trunk-media");
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        awaitRows("trunks.table", 2);
        awaitScreen("its state", () -> lookup("Not monitored").tryQuery().isPresent());
        snap("admin-trunk-list");
        Trunk made =
                other.api(TrunkApi.class).list("carrier", List.of(), null, 1, 0).rows().getFirst();
        assertTrue(made.registers());
        assertTrue(made.passwordSet());
        assertEquals("", made.password());
    }

    private UUID sound(String name) {
        return other.api(SoundApi.class).create(new Sound(null, name, "", "", 0, 0)).id();
    }
}
